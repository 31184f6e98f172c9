#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""An independent oracle of the index: Python's fractions, and a rounding of its own in whole numbers.

It shares no line with the Swift code. Run it from the root of the project; it always writes the same bytes:

    Tests/SurveyTestSupport/Fixtures/random_rounds.txt   1,000 random rounds with blanks
    Tests/SurveyTestSupport/Fixtures/big_units.txt       units whose nine denominators all differ
    Tests/SurveyTestSupport/Fixtures/sixteen_questions.txt  rounds of sixteen questions onto nine elements
"""

import random
from fractions import Fraction
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "Tests" / "SurveyTestSupport" / "Fixtures"

# Which element (0 is U1) the questions 1 to 9 of the model form feed: question 8 feeds U9, question 9 feeds U8.
ELEMENT_OF_QUESTION = [0, 1, 2, 3, 4, 5, 6, 8, 7]
BANDS = [("D", 2500, 6499), ("C", 6500, 7660), ("B", 7661, 8830), ("A", 8831, 10000)]
BANDS_2004 = [("D", 2500, 4375), ("C", 4376, 6250), ("B", 6251, 8125), ("A", 8126, 10000)]
# The questions (1 to 16) that feed U1 to U9 in the form of sixteen questions.
SIXTEEN = [(1, 2), (3, 4, 5), (6,), (7, 8, 9), (10,), (11,), (12, 13, 14), (15,), (16,)]


def rounded(ratio, places):
    """Units of the last place, a half going up; for ratios that are not negative."""
    numerator = ratio.numerator * 10**places
    return (2 * numerator + ratio.denominator) // (2 * ratio.denominator)


def text(ratio, places):
    digits = str(rounded(ratio, places)).rjust(places + 1, "0")
    return digits[:-places] + "." + digits[-places:]


def letter(index, bands=BANDS):
    units = rounded(index, 2)
    return next(grade for grade, low, high in bands if low <= units <= high)


def means(forms):
    """The exact mean of each element; None where nobody answered it."""
    sums, counts = [0] * 9, [0] * 9
    for form in forms:
        for question, answer in enumerate(form):
            if answer != "-":
                sums[ELEMENT_OF_QUESTION[question]] += int(answer)
                counts[ELEMENT_OF_QUESTION[question]] += 1
    return [Fraction(total, count) if count else None for total, count in zip(sums, counts)]


def index_of(nrr):
    return None if None in nrr else sum(value * Fraction(1, 9) for value in nrr) * 25


def random_form(rng, weights, blank_rate):
    while True:
        form = "".join(
            "-" if rng.random() < blank_rate else rng.choices("1234", weights)[0] for _ in range(9)
        )
        if form != "---------":  # such a form would be excluded on import
            return form


def random_rounds():
    rng = random.Random("ikm oracle, random rounds")
    lines = [
        "# Written by Scripts/oracle.py; do not edit.",
        "# R number of the round; F one form, the answers to questions 1 to 9 of the model form, - is blank;",
        "# E the NRR of U1 to U9 at 3 decimals, - where nobody answered; I the index and its letter.",
    ]
    for number in range(1, 1001):
        size = rng.randint(1, 60)
        weights = [rng.random() ** 3 + 0.01, rng.random() ** 2 + 0.02, rng.random() + 0.2, rng.random() + 0.05]
        blank_rate = rng.choice([0, 0.02, 0.05, 0.1, 0.3, 0.6])
        forms = [random_form(rng, weights, blank_rate) for _ in range(size)]
        nrr = means(forms)
        index = index_of(nrr)
        lines.append(f"R {number}")
        lines += [f"F {form}" for form in forms]
        lines.append("E " + " ".join("-" if value is None else text(value, 3) for value in nrr))
        lines.append("I - -" if index is None else f"I {text(index, 2)} {letter(index)}")
    return lines


def big_units():
    """21 units of 331 forms; in each the nine elements are answered by nine different numbers near 300."""
    rng = random.Random("ikm oracle, big units")
    lines = [
        "# Written by Scripts/oracle.py; do not edit.",
        "# U number of the unit; C element: forms with 1, 2, 3, 4, and blank; X exact index as a fraction, its",
        "# two decimals, its letter. M the mean of the exact indices of all units, its decimals, its letter.",
    ]
    indices = []
    for number in range(1, 22):
        lines.append(f"U {number}")
        nrr = []
        for element, answered in enumerate(rng.sample(range(270, 331), 9), start=1):
            counts = [0, 0, 0, 0]
            for _ in range(answered):
                counts[rng.choices(range(4), [1, 3, 9, 6])[0]] += 1
            total = sum(value * count for value, count in enumerate(counts, start=1))
            nrr.append(Fraction(total, answered))
            lines.append(f"C U{element} " + " ".join(map(str, counts)) + f" {331 - answered}")
        index = index_of(nrr)
        indices.append(index)
        lines.append(f"X {index.numerator}/{index.denominator} {text(index, 2)} {letter(index)}")
    mean = sum(indices) / len(indices)
    lines.append(f"M {mean.numerator}/{mean.denominator} {text(mean, 2)} {letter(mean)}")
    return lines


def sums_of_means(forms, groups):
    """Per element the exact sum of the forms' values and how many forms have one: a form's value is the mean of
    those of the element's questions that it answers."""
    pairs = []
    for group in groups:
        values = []
        for form in forms:
            given = [int(form[question - 1]) for question in group if form[question - 1] != "-"]
            if given:
                values.append(Fraction(sum(given), len(given)))
        pairs.append((sum(values, Fraction(0)), len(values)))
    return pairs


def sixteen_questions():
    """Rounds of the whole form, then rounds of one that does not ask U4: the answers to 7, 8 and 9 are not there.
    In every tenth round nobody answers one of the elements."""
    rng = random.Random("ikm oracle, sixteen questions")
    lines = [
        "# Written by Scripts/oracle.py; do not edit.",
        "# R number of the round, and all or noU4; F one form, the answers to the questions asked, - is blank;",
        "# S per element asked the exact sum of its values and the forms that have one, sum:forms; X the exact index",
        "# as a fraction; I the index at 2 decimals, its letter of 2017 and its letter of 2004; - where there is none.",
    ]
    for number in range(1, 241):
        asked = SIXTEEN if number <= 180 else SIXTEEN[:3] + SIXTEEN[4:]
        weights = [rng.random() ** 3 + 0.01, rng.random() ** 2 + 0.02, rng.random() + 0.2, rng.random() + 0.05]
        blank_rate = rng.choice([0, 0.05, 0.1, 0.3, 0.6])
        silent = rng.choice(asked) if number % 10 == 0 else ()
        size = rng.randint(1, 40)
        forms = []
        while len(forms) < size:
            form = ["-" if rng.random() < blank_rate else rng.choices("1234", weights)[0] for _ in range(16)]
            for question in silent:
                form[question - 1] = "-"
            kept = [question for group in asked for question in group]
            if any(form[question - 1] != "-" for question in kept):
                forms.append(form)
        pairs = sums_of_means(forms, asked)
        lines.append(f"R {number} {'all' if len(asked) == 9 else 'noU4'}")
        lines += ["F " + "".join(form[q - 1] for group in asked for q in group) for form in forms]
        lines.append("S " + " ".join(f"{total}:{count}" for total, count in pairs))
        if any(count == 0 for _, count in pairs):
            lines += ["X -", "I - - -"]
            continue
        index = sum(total / count for total, count in pairs) / len(pairs) * 25
        lines.append(f"X {index}")
        lines.append(f"I {text(index, 2)} {letter(index)} {letter(index, BANDS_2004)}")
    return lines


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    fixtures = (
        ("random_rounds.txt", random_rounds()), ("big_units.txt", big_units()),
        ("sixteen_questions.txt", sixteen_questions()),
    )
    for name, lines in fixtures:
        (FOLDER / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"wrote the oracle's fixtures to {FOLDER.relative_to(FOLDER.parents[2])}")


if __name__ == "__main__":
    main()
