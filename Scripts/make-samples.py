#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the synthetic sample round Data/Samples/2024-S1: one file per kecamatan, and what is expected of them.

Run it from anywhere with Python 3.11; it always writes the same bytes. Nobody answered these forms.

A form is made as *intended* values first (the state of every element, the day, the unit, the reason it does not
count). The files are written from them in the layouts that offices use, and `expected.json` is computed from them
with exact fractions. No file is ever read again.
"""

import csv
import datetime
import io
import json
import random
from fractions import Fraction
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

FOLDER = Path(__file__).resolve().parent.parent / "Data" / "Samples" / "2024-S1"
ROUND = "2024-S1"
FIRST, LAST = datetime.date(2024, 1, 1), datetime.date(2024, 6, 30)

KECAMATAN = [
    "Tempursari", "Pronojiwo", "Candipuro", "Pasirian", "Tempeh", "Kunir", "Yosowilangun", "Rowokangkung", "Tekung",
    "Lumajang", "Pasrujambe", "Senduro", "Gucialit", "Padang", "Sukodono", "Kedungjajang", "Jatiroto", "Randuagung",
    "Klakah", "Ranuyoso", "Sumbersuko",
]
MONTHS = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
]
OPTIONS = [  # by element U1 to U9, values 1 to 4
    ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"],
    ["Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"],
    ["Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"],
    ["Sangat mahal", "Cukup mahal", "Murah", "Gratis"],
    ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"],
    ["Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"],
    ["Tidak sopan dan ramah", "Kurang sopan dan ramah", "Sopan dan ramah", "Sangat sopan dan ramah"],
    ["Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal", "Dikelola dengan baik"],
    ["Buruk", "Cukup", "Baik", "Sangat baik"],
]
WORDS = [
    "Persyaratan", "Prosedur", "Waktu Penyelesaian", "Biaya/Tarif", "Produk Layanan", "Kompetensi Petugas",
    "Perilaku Petugas", "Penanganan Pengaduan, Saran dan Masukan", "Sarana dan Prasarana",
]
TEXTS = [
    "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya",
    "Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini",
    "Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan",
    "Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan",
    "Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan "
    "dengan hasil yang diberikan",
    "Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan",
    "Bagaimana pendapat Saudara perilaku petugas dalam pelayanan terkait kesopanan dan keramahan",
    "Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan",
    "Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana",
]
# The element (0 is U1) that question 1 to 9 of the printed form feeds: question 8 feeds U9, question 9 feeds U8.
ELEMENT_OF_QUESTION = [0, 1, 2, 3, 4, 5, 6, 8, 7]
ELEMENT_ORDER = list(range(9))

EDUCATION = ["SD", "SMP", "SMA", "D3", "S1", "S2"]
OCCUPATION = ["PNS", "TNI", "POLRI", "Swasta", "Wirausaha", "Lainnya"]
SERVICES = [
    ("KTP", "Perekaman KTP-el"), ("KK", "Kartu Keluarga"), ("SKTM", "Surat Keterangan Tidak Mampu"),
    ("SKU", "Surat Keterangan Usaha"), ("LEG", "Legalisasi Dokumen"),
]
REMARKS = [
    "Ruang tunggu panas, tolong ditambah kipas", "Pelayanan cepat dan ramah", "Antrean terlalu lama pada hari Senin",
    "Mohon ada papan alur pelayanan", "Sudah baik; pertahankan", "Toilet perlu dibersihkan",
    'Petugas bilang "besok saja", padahal berkas lengkap', "Parkir sempit", "Terima kasih",
    "Jam istirahat loket kosong",
]
FORMULAS = [
    '=HYPERLINK("http://contoh.invalid","klik")', "=1+1", "+62 itu kode negara", "-", "@semua petugas: semangat",
]
# What must be found nowhere after an import: everything personal or unmapped below bears one of these.
NEVER_KEPT = ["Fiktiva", "35089900", "08990000", "contoh-surel.invalid", "Loket-ADM-07"]
SEX_MARKS = {"L": "L", "P": "P", "notGiven": "", "unlisted": "X"}
CLERK = "Loket-ADM-07"  # in a column that no questionnaire maps
BAD_NUMBERS = ["0", "5", "7", "33", "2,5", "9"]
BAD_TEXTS = ["x", "ya", "tidak tahu"]
SEVERAL = ["3/4", "2 3", "1|2", "3;4", "2 dan 3"]


def code_of(unit):
    return f"35.08.{unit + 1:02d}"


class Form:
    """One respondent as intended; what stands in the file follows from it."""

    def __init__(self):
        self.answers = []  # per element: ("answered", 3, None), ("blank", None, ""), ("unreadable", None, "7") …
        self.day = None  # a date; None is missing
        self.day_text = None  # stands in the cell instead of the day
        self.day_state = "day"  # day, missing, placeholder, unreadable
        self.unit = None  # index of the kecamatan; None where the cell names nothing that is registered
        self.unit_text = None
        self.service = ""
        self.hour = ""
        self.sex, self.age, self.education, self.occupation = "", "", "", ""
        self.remark = ""
        self.person = None
        self.id = None
        self.fate = None  # set where another form decides: conflict, alreadyHeld

    def reason(self):
        """Why it does not count, the first of the list in TERMS.md; None where it counts."""
        if self.unit is None:
            return "unitUnknown"
        if self.day and self.day > datetime.date(2040, 1, 1):
            return "dateInFuture"
        if self.day and not FIRST <= self.day <= LAST:
            return "dateOutsideRound"
        if all(state != "answered" for state, _, _ in self.answers):
            return "noAnswers"
        return "conflict" if self.fate == "conflict" else None

    def status(self):
        if self.fate == "alreadyHeld":
            return "alreadyHeld"
        if self.reason():
            return "excluded"
        bad = any(state in ("unreadable", "multipleMarks") for state, _, _ in self.answers)
        return "warned" if bad or self.day_state == "unreadable" else "accepted"


# ---------------------------------------------------------------------------------------------- intended values


def make_forms(rng, unit, count, level, services, has_day=True):
    """`count` ordinary forms of a unit; `level` is about the mean that its people would give."""
    leaning = [rng.uniform(-0.35, 0.35) for _ in range(9)]
    return [make_form(rng, unit, level, leaning, services, has_day) for _ in range(count)]


def make_form(rng, unit, level, leaning, services, has_day):
    form = Form()
    mood = rng.gauss(0, 0.35)
    for element in range(9):
        value = min(4, max(1, round(rng.gauss(level + leaning[element] + mood, 0.62))))
        form.answers.append(("answered", value, None))
    form.unit = unit
    if has_day:
        form.day = working_day(rng)
    else:
        form.day_state = "missing"
    form.service = rng.choice(SERVICES[:services])[0] if services else ""
    form.hour = rng.choice(["morning", "morning", "afternoon", "clock", ""])
    form.sex = rng.choices(["L", "P", "", "X"], [48, 49, 2, 1])[0]
    form.age = rng.choices([str(rng.randrange(17, 76)), "", "dewasa"], [97, 2, 1])[0]
    form.education = rng.choices(EDUCATION + [""], [15, 20, 38, 8, 15, 3, 1])[0]
    form.occupation = rng.choices(OCCUPATION + [""], [8, 2, 2, 35, 30, 22, 1])[0]
    if rng.random() < 0.12:
        form.remark = rng.choice(REMARKS)
    number = rng.randrange(1000)
    form.person = (
        f"{rng.choice(['Siti', 'Budi', 'Ahmad', 'Dewi', 'Eko'])} Fiktiva {number:03d}",
        f"35089900{rng.randrange(10**8):08d}", f"08990000{rng.randrange(10**4):04d}",
    )
    return form


def working_day(rng):
    while True:
        day = FIRST + datetime.timedelta(days=rng.randrange((LAST - FIRST).days + 1))
        if day.weekday() < 5:
            return day


def strong_id(rng):
    bits = [rng.getrandbits(width) for width in (32, 16, 12, 12, 48)]
    return "{:08x}-{:04x}-4{:03x}-a{:03x}-{:012x}".format(*bits)


def plant_defects(rng, forms, can_be_unasked):
    """Changes some forms so that a file has every kind of defect; each defect is written down as intended."""
    ordinary = list(range(len(forms)))
    rng.shuffle(ordinary)

    def take(share, least=1):
        number = max(least, round(len(forms) * share))
        return [forms[ordinary.pop()] for _ in range(number)]

    for form in take(0.06, 3):
        for element in rng.sample(range(9), rng.choice([1, 1, 1, 2, 3])):
            form.answers[element] = ("blank", None, rng.choice(["", "", " "]))
    for form in take(0.015, 2):
        form.answers[rng.randrange(9)] = ("unreadable", None, rng.choice(BAD_NUMBERS))
    for form in take(0.008):
        form.answers[rng.randrange(9)] = ("unreadable", None, rng.choice(BAD_TEXTS))
    for form in take(0.015, 2):
        form.answers[rng.randrange(9)] = ("multipleMarks", None, rng.choice(SEVERAL))
    for form in take(0.006):
        form.answers = [("blank", None, "")] * 9
    if can_be_unasked:
        for form in take(0.01, 2):
            for element in rng.sample(range(9), rng.choice([1, 2])):
                form.answers[element] = ("notAsked", None, None)
    if forms[0].day_state == "day":
        for form in take(0.02, 2):
            form.day, form.day_state, form.day_text = None, "missing", ""
        for form in take(0.006):
            form.day, form.day_state, form.day_text = None, "placeholder", "1980-01-01 00:00:00"
        for form in take(0.01):
            form.day, form.day_state = None, "unreadable"
            form.day_text = rng.choice(["31/02/2024", "Maret 2024", "kemarin", "2024-13-05"])
        for form in take(0.008):
            form.day = rng.choice([datetime.date(2023, 12, 29), datetime.date(2024, 7, 1), datetime.date(2023, 3, 5)])
        if rng.random() < 0.5:
            take(0, 1)[0].day = datetime.date(2042, 3, 5)  # 2024 mistyped
        # The first and the last day of the round lie inside it.
        edges = take(0, 2)
        edges[0].day, edges[1].day = FIRST, LAST
    for form in take(0.01):
        form.remark = rng.choice(FORMULAS)
    for form in take(0.01):
        form.remark = f"Hubungi saya: {form.person[2]} atau fiktiva{rng.randrange(1000)}@contoh-surel.invalid"
    return [forms[index] for index in ordinary]


def plant_identities(rng, forms, clean):
    """Strong ids on all forms; two conflicts (both sides excluded) and two forms that come twice."""
    for form in forms:
        form.id = strong_id(rng)
    rng.shuffle(clean)
    for _ in range(2):
        first, second = clean.pop(), clean.pop()
        second.id = first.id
        first.fate = second.fate = "conflict"
        for side, value in ((first, 4), (second, 2)):
            side.answers = [("answered", value, None)] + side.answers[1:]
    for _ in range(2):
        again = copy_of(clean.pop())
        again.fate = "alreadyHeld"
        forms.insert(rng.randrange(len(forms) + 1), again)
    # Of two equal forms the later one is the one that is already held.
    seen = {}
    for position, form in enumerate(forms):
        if form.fate == "alreadyHeld" and form.id not in seen:
            later = next(i for i in range(position + 1, len(forms)) if forms[i].id == form.id)
            forms[position], forms[later] = forms[later], forms[position]
        seen[forms[position].id] = True


def copy_of(form):
    copy = Form()
    copy.__dict__.update(form.__dict__)
    copy.answers = list(form.answers)
    return copy


# ------------------------------------------------------------------------------------------------- cells and files


def answer_text(rng, form, element, style):
    state, value, raw = form.answers[element]
    if state != "answered":
        return "" if raw is None else raw
    option, letter = OPTIONS[element][value - 1], "abcd"[value - 1]
    if style == "digit":
        return str(value)
    if style == "decimal":
        return f"{value},0"
    if style == "point":
        return rng.choice([f"{value}.0", str(value)])
    if style == "letter":
        return rng.choice([letter, letter, letter.upper()])
    if style == "text":
        return rng.choice([option, option, option.upper(), option.lower()])
    return rng.choice([f"{letter}. {option}", f"{option}, {value}", option])  # labelled


def day_text(rng, form, style):
    if form.day is None:
        return form.day_text or ""
    day = form.day
    if style == "iso":
        return day.isoformat()
    if style == "slash":
        return f"{day.day:02d}/{day.month:02d}/{day.year}"
    if style == "words":
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return str((day - datetime.date(1899, 12, 30)).days)  # serial


def hour_text(rng, form, style):
    if form.hour == "clock":
        return ["08.45", "09:30", "14.05"][form.day.day % 3] if form.day else "09:30"
    slots = {"dot": ("08.00-12.00", "13.00-17.00"), "colon": ("08:00 - 12:00", "13:00 - 17:00")}[style]
    return {"morning": slots[0], "afternoon": slots[1], "": ""}[form.hour]


def sex_text(form, style):
    if style == "long":
        return {"L": "Laki-laki", "P": "Perempuan"}.get(form.sex, form.sex)
    return form.sex


class Table:
    """How one office types its forms."""

    def __init__(self, headings, order=ELEMENT_ORDER, **more):
        self.headings, self.order = headings, order  # nine headings, and the element under each
        self.delimiter, self.newline = more.get("delimiter", ","), more.get("newline", "\n")
        self.encoding, self.style = more.get("encoding", "utf-8"), more.get("style", "digit")
        self.quoting = more.get("quoting", csv.QUOTE_MINIMAL)
        self.separator_line = more.get("separator_line", False)
        self.day, self.hour, self.sex = more.get("day", "iso"), more.get("hour", "dot"), more.get("sex", "short")
        self.unit = more.get("unit")  # None, "code" or "name"
        self.service = more.get("service", False)
        self.personal = more.get("personal", False)
        self.serial = more.get("serial", False)
        self.legend = more.get("legend", False)
        self.foot = more.get("foot", False)
        self.pages = more.get("pages", 0)  # the heading is repeated after so many forms
        self.remark = more.get("remark", "Saran")
        self.clerk = more.get("clerk", False)  # a column that no questionnaire maps
        self.chosen_order = more.get("chosen_order", "")
        self.expected_order = more.get("expected_order")
        self.extension = more.get("extension", "csv")
        self.capitals = more.get("capitals", False)

    def columns(self):
        columns = ["No Seri"] if self.serial else ["No"]
        columns += ["Nama", "NIK", "No. HP"] if self.personal else []
        columns += ["Unit Pelayanan"] if self.unit else []
        columns += ["Tanggal"] if self.day else []
        columns += ["Jam", "Jenis Kelamin", "Usia", "Pendidikan", "Pekerjaan"]
        columns += ["Jenis Layanan"] if self.service else []
        columns += self.headings + [self.remark] + (["Petugas Entri"] if self.clerk else [])
        return [column.upper() for column in columns] if self.capitals else columns

    def row(self, rng, number, form):
        cells = [form.id if self.serial else str(number)]
        cells += list(form.person) if self.personal else []
        if self.unit:
            cells.append(self.unit_text(form))
        cells += [day_text(rng, form, self.day)] if self.day else []
        cells += [hour_text(rng, form, self.hour), sex_text(form, self.sex), form.age, form.education, form.occupation]
        cells += [dict(SERVICES)[form.service]] if self.service else []
        cells += [answer_text(rng, form, element, self.style) for element in self.order]
        return cells + [form.remark] + ([CLERK] if self.clerk else [])

    def unit_text(self, form):
        if form.unit_text is not None:
            return form.unit_text
        name = KECAMATAN[form.unit]
        ways = {"code": code_of(form.unit), "name": f"Kecamatan {name}", "loose": f"KECAMATAN  {name.upper()}"}
        return ways[self.unit]

    def foot_rows(self, forms):
        """What offices write under the table. For looks only."""
        before = self.columns().index(self.headings[0].upper() if self.capitals else self.headings[0])
        scored = [form for form in forms if form.status() in ("accepted", "warned")]
        totals, means = [], []
        for element in self.order:
            values = [form.answers[element][1] for form in scored if form.answers[element][0] == "answered"]
            totals.append(str(sum(values)))
            means.append(f"{sum(values) / len(values):.3f}".replace(".", "," if self.delimiter == ";" else "."))
        pad = [""] * (before - 1)
        return [["Jumlah"] + pad + totals, ["NRR per unsur"] + pad + means]

    def write(self, rng, unit, forms):
        name = KECAMATAN[unit]
        width = len(self.columns())
        text = io.StringIO()
        writer = csv.writer(text, delimiter=self.delimiter, lineterminator=self.newline, quoting=self.quoting)
        if self.separator_line:
            text.write(f"sep={self.delimiter}{self.newline}")
        titles = [
            "DATA SINTETIS - dibuat program untuk contoh dan uji; bukan jawaban masyarakat",
            f"SURVEI KEPUASAN MASYARAKAT KECAMATAN {name.upper()} SEMESTER I TAHUN 2024",
        ]
        for title in titles:
            writer.writerow([title] + [""] * (width - 1) if unit % 2 else [title])
        if unit % 3 == 0:
            text.write(self.newline)
        legend = iter(LEGEND if self.legend else [])
        writer.writerow(self.columns() + (["", "", "Format Kolom", ""] if self.legend else []))
        for number, form in enumerate(forms, start=1):
            if self.pages and number > 1 and number % self.pages == 1:
                writer.writerow(self.columns())
            side = next(legend, None) if self.legend else None
            row = self.row(rng, number, form)
            writer.writerow(row + ["", "", *side] if side else row + ([""] * 4 if self.legend else []))
        if self.foot:
            for row in self.foot_rows(forms):
                writer.writerow(row + [""] * (width - len(row)))
        for _ in range(2 if unit % 4 == 0 else 0):
            text.write(self.delimiter * (width - 1) + self.newline)
        path = FOLDER / f"{unit + 1:02d}-{name.lower()}.{self.extension}"
        path.write_bytes(text.getvalue().encode(self.encoding))
        return path.name


LEGEND = [
    ("TANGGAL", "YYYY-MM-DD"), ("JAM", "08:00 - 12:00"), ("", "13:00 - 17:00"), ("JENIS KELAMIN", "L"), ("", "P"),
    ("USIA", "(ANGKA)"), ("PENDIDIKAN", "SD"), ("", "SMP"), ("", "SMA"), ("", "DIII"), ("", "S1"), ("", "S2"),
    ("PEKERJAAN", "PNS"), ("", "SWASTA"), ("", "WIRAUSAHA"), ("", "Lainnya"), ("U1 s/d U9", "angka 1 s/d 4"),
    ("Saran", "(bebas)"),
]


def write_xml(rng, unit, forms, services, personal):
    """Our own survey export: an absent answer was not asked, an empty one is blank."""
    name = KECAMATAN[unit]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<!-- DATA SINTETIS: made by Scripts/make-samples.py; nobody answered these forms. -->",
        '<surveyExport xmlns="urn:ikm:survey-export:1" version="1.0" questionnaire="skm-2017" '
        f'round="{ROUND}" synthetic="true">',
        f'<unit code="{code_of(unit)}" name="Kecamatan {name}">',
    ]
    if services:
        lines.append("<services>")
        lines += [f"<service code={quoteattr(code)} name={quoteattr(text)}/>" for code, text in SERVICES[:services]]
        lines.append("</services>")
    numbers = {}
    for form in forms:
        numbers.setdefault((form.id, str(form.answers[0])), len(numbers) + 1)
        lines += xml_form(rng, form, numbers[(form.id, str(form.answers[0]))], personal)
    lines += ["</unit>", "</surveyExport>"]
    path = FOLDER / f"{unit + 1:02d}-{name.lower()}.xml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path.name


def xml_form(rng, form, number, personal):
    attributes = f' id={quoteattr("uuid:" + form.id)} number="{number}"'
    if form.day or form.day_state in ("unreadable", "placeholder"):
        attributes += f" date={quoteattr(day_text(rng, form, 'iso'))}"
    hour = hour_text(rng, form, "dot")
    attributes += f" hour={quoteattr(hour)}" if hour else ""
    attributes += f" service={quoteattr(form.service)}" if form.service else ""
    fields = [("sex", form.sex), ("age", form.age), ("education", form.education), ("occupation", form.occupation)]
    if personal:
        fields += [("nama", form.person[0]), ("NIK", form.person[1]), ("No. HP", form.person[2])]
    lines = [f"<form{attributes}>"]
    lines.append("".join(f"<field name={quoteattr(key)}>{escape(value)}</field>" for key, value in fields))
    answers = ""
    for question, element in enumerate(ELEMENT_OF_QUESTION, start=1):
        state, value, raw = form.answers[element]
        if state == "notAsked":
            continue
        content = str(value) if state == "answered" else raw
        element_text = f">{escape(content)}</answer>" if content else "/>"
        answers += f'<answer question="{question}"{element_text}'
    lines.append(answers)
    if form.remark:
        lines.append(f"<remark>{escape(form.remark)}</remark>")
    return lines + ["</form>"]


# -------------------------------------------------------------------------------------------------- expectations


def rounded(ratio, places):
    """Text of a ratio that is not negative, a half going up."""
    units = (2 * ratio.numerator * 10**places + ratio.denominator) // (2 * ratio.denominator)
    digits = str(units).rjust(places + 1, "0")
    return digits[:-places] + "." + digits[-places:]


def grade(text):
    units = int(text.replace(".", ""))
    return "D" if units <= 6499 else "C" if units <= 7660 else "B" if units <= 8830 else "A"


def figure(exact):
    if exact is None:
        return {"index": None, "grade": None, "exact": None}
    text = rounded(exact, 2)
    return {"index": text, "grade": grade(text), "exact": f"{exact.numerator}/{exact.denominator}"}


def score(forms):
    """Elements and index of the forms that count, with exact fractions."""
    elements, means = [], []
    for element in range(9):
        states = [form.answers[element][0] for form in forms]
        values = [form.answers[element][1] for form in forms if form.answers[element][0] == "answered"]
        nrr = Fraction(sum(values), len(values)) if values else None
        means.append(nrr)
        row = {"code": f"U{element + 1}", "answered": len(values), "sum": sum(values)}
        row["nrr"] = rounded(nrr, 3) if nrr is not None else None
        row["index"] = rounded(nrr * 25, 2) if nrr is not None else None
        row["grade"] = grade(row["index"]) if nrr is not None else None
        row.update({state: states.count(state) for state in ("blank", "multipleMarks", "unreadable", "notAsked")})
        elements.append(row)
    exact = None if None in means else sum(means) * Fraction(1, 9) * 25
    return exact, elements


def account(forms, with_held):
    statuses = [form.status() for form in forms]
    names = ["accepted", "warned", "excluded"] + (["alreadyHeld"] if with_held else [])
    counts = {name: statuses.count(name) for name in names}
    return {"read": sum(counts.values()), **counts}


def expected_unit(unit, files, forms, names_services):
    held = [form for form in forms if form.status() != "alreadyHeld"]
    scored = [form for form in held if form.status() != "excluded"]
    exact, elements = score(scored)
    reasons = [form.reason() for form in held if form.reason()]
    entry = {
        "unit": code_of(unit), "name": f"Kecamatan {KECAMATAN[unit]}", "files": files,
        "forms": account(held, with_held=False),
        "exclusions": {reason: reasons.count(reason) for reason in sorted(set(reasons))},
        "respondents": len(scored), **figure(exact), "elements": elements,
        "sex": {key: sum(form.sex == mark for form in scored) for key, mark in SEX_MARKS.items()},
    }
    if names_services:
        entry["services"] = [
            {"code": code, "name": name, "respondents": len(chosen), **figure(score(chosen)[0])}
            for code, name in SERVICES if (chosen := [form for form in scored if form.service == code])
        ]
    return entry, exact


# ------------------------------------------------------------------------------------------------------ the round


def numbered(prefix):
    return [f"{prefix}{number}" for number in range(1, 10)]


def plans():
    """Per kecamatan: forms, level of the answers, services, and a table or None for our XML."""
    by_question = dict(order=ELEMENT_OF_QUESTION)
    semicolon = dict(delimiter=";", newline="\r\n")
    words_in_lines = [word.replace(" ", "\n", 1) for word in WORDS]
    coded_words = [f"U{number} {word}" for number, word in enumerate(WORDS, start=1)]
    return [
        (118, 3.25, 0, Table(numbered("U"), foot=True, expected_order="unsettled")),
        (160, 3.05, 0, None),
        (96, 3.5, 0, Table(
            numbered("P"), encoding="utf-8-sig", unit="name", foot=True, day="slash", expected_order="question",
            **by_question, **semicolon)),
        (210, 3.15, 4, Table(
            WORDS, encoding="cp1252", style="decimal", service=True, day="slash", foot=True, expected_order="element",
            **semicolon)),
        (340, 3.3, 5, None),
        (180, 2.95, 0, Table(
            numbered("Pertanyaan "), quoting=csv.QUOTE_ALL, unit="code", style="letter", sex="long",
            expected_order="question", **by_question)),
        (130, 3.4, 0, Table(
            numbered("U"), legend=True, hour="colon", expected_order="unsettled", capitals=True, remark="SARAN",
            **semicolon)),
        (150, 3.6, 0, None),
        (140, 3.2, 0, Table(
            [TEXTS[element] for element in ELEMENT_OF_QUESTION], style="text", day=None, sex="long", **by_question)),
        (400, 3.35, 5, None),
        (64, 3.45, 0, Table(
            numbered("U"), delimiter="\t", encoding="utf-16", newline="\r\n", chosen_order="element", day="words",
            expected_order="element", extension="txt")),
        (200, 3.1, 0, Table(
            numbered("U"), chosen_order="question", personal=True, expected_order="question", **by_question,
            **semicolon)),
        (190, 2.55, 0, None),
        (110, 3.55, 0, Table(numbered("Unsur "), separator_line=True, newline="\r\n", clerk=True, foot=True)),
        (240, 3.2, 0, Table(
            coded_words, style="labelled", sex="long", day="words", expected_order="element", **semicolon)),
        (260, 3.3, 0, None),
        (170, 3.0, 0, Table(
            numbered("P"), style="point", day="serial", pages=40, personal=True, expected_order="question",
            **by_question)),
        (300, 3.45, 5, Table(
            [word.lower() for word in WORDS], style="letter", service=True, unit="loose", day="words",
            expected_order="element", clerk=True, **semicolon)),
        (380, 3.25, 3, None),
        (220, 3.35, 0, Table(
            WORDS, encoding="cp1252", serial=True, personal=True, remark="Kritik dan Saran",
            expected_order="element")),
        (280, 3.85, 0, Table(
            words_in_lines, foot=True, day="slash", expected_order="element", **semicolon)),
    ]


def make_unit(rng, unit, plan):
    count, level, services, table = plan
    forms = make_forms(rng, unit, count, level, services, has_day=table is None or table.day is not None)
    clean = plant_defects(rng, forms, can_be_unasked=table is None)
    if table is None or table.serial:
        plant_identities(rng, forms, clean)
    if table and table.unit == "name":  # two forms that belong to Kecamatan Kunir lie in this office's file
        for form in clean[:2]:
            form.unit = 5
    if table and table.unit == "code":
        for form, cell in zip(clean, ["35.08.99", "Kecamatan Antah Berantah", ""]):
            form.unit, form.unit_text = None, cell
    if table and table.encoding == "cp1252":
        clean[-1].remark = "Petugasnya ramah – “top”, seperti di café"
    return forms


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.iterdir():
        if old.suffix in (".csv", ".txt", ".xml", ".json"):
            old.unlink()
    rng = random.Random("ikm sample round 2024-S1")
    everything, files, manifest, orders, named = [], [], [], {}, set()
    for unit, plan in enumerate(plans()):
        table = plan[3]
        forms = make_unit(rng, unit, plan)
        if table is None:
            name = write_xml(rng, unit, forms, plan[2], personal=unit % 2 == 0)
            orders[unit] = "question"  # its answers name questions
        else:
            name = table.write(rng, unit, forms)
            orders[unit] = table.expected_order
        if plan[2]:
            named.add(unit)
        given = "" if table is None or table.unit else code_of(unit)
        manifest.append([name, given, table.chosen_order if table else ""])
        conflicts = sum(form.fate == "conflict" for form in forms)
        files.append({"name": name, **account(forms, with_held=True), "conflicts": conflicts})
        everything += [(name, form) for form in forms]
    write_expectation(everything, files, orders, named)
    with (FOLDER / "files.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerows([["file", "unit", "order"], *manifest])
    size = sum(path.stat().st_size for path in FOLDER.iterdir())
    place = FOLDER.relative_to(FOLDER.parents[2])
    print(f"wrote {len(everything)} synthetic forms in {len(files)} files, {size // 1000} kB, to {place}")


def write_expectation(everything, files, orders, named):
    units, indices = [], []
    for unit in range(len(KECAMATAN)):
        forms = [form for _, form in everything if form.unit == unit]
        names = sorted({name for name, form in everything if form.unit == unit})
        entry, exact = expected_unit(unit, names, forms, unit in named)
        if orders.get(unit):
            entry["order"] = orders[unit]
        units.append(entry)
        indices.append(exact)
    scored = [form for _, form in everything if form.status() in ("accepted", "warned")]
    pooled, elements = score(scored)
    lost = [form for _, form in everything if form.unit is None]
    with_index = [exact for exact in indices if exact is not None]
    expectation = {
        "note": "Synthetic. Written by Scripts/make-samples.py from intended values, never by reading the files.",
        "round": ROUND, "rulebook": "permenpanrb-14-2017", "questionnaire": "skm-2017",
        "neverKept": NEVER_KEPT,
        "files": files, "units": units, "unassigned": account(lost, with_held=False),
        "pooled": {"respondents": len(scored), **figure(pooled), "elements": elements},
        "meanOfUnits": {"units": len(with_index), **figure(sum(with_index) / len(with_index))},
    }
    (FOLDER / "expected.json").write_text(dumps(expectation) + "\n", encoding="utf-8")


def dumps(value, indent=0):
    """JSON with one line for each element, file and other small thing, so that a change reads well in a diff."""
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or len(flat) <= 150:
        return flat
    pad = " " * (indent + 1)
    if isinstance(value, list):
        return "[\n" + ",\n".join(pad + dumps(item, indent + 1) for item in value) + "\n" + " " * indent + "]"
    items = (f"{pad}{json.dumps(key)}: {dumps(item, indent + 1)}" for key, item in value.items())
    return "{\n" + ",\n".join(items) + "\n" + " " * indent + "}"


if __name__ == "__main__":
    main()
