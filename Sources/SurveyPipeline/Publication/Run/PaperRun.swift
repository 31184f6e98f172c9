// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Foundation
import SurveyModel
import Synchronization

/// One run over the units of a sheet: several units are made at a time, each file is written whole or not at all, a unit
/// that fails leaves the others alone, and a run that was stopped goes on where it was.
struct PaperRun {
  private let press: PaperPress
  private let folder: PaperFolder
  private var memory: RunMemory
  /// How many units are made at a time.
  private let workers: Int
  private var made: [UnitRecord?]
  private var failures: [PaperFailure] = []
  private var kept = 0

  init(_ press: PaperPress, folder: PaperFolder, memory: RunMemory) {
    self.press = press
    self.folder = folder
    self.memory = memory
    workers = min(8, max(1, ProcessInfo.processInfo.activeProcessorCount))
    made = press.sheet.units.map { _ in nil }
  }

  /// Makes and writes what is not there yet.
  /// - Parameter progress: called with the number of units that are done.
  mutating func run(progress: ((Int) -> Void)?) throws -> WrittenPapers {
    var open: [Int] = []
    for index in made.indices {
      if let record = memory.record(
        of: press.sheet.units[index].unit.code, press.names(of: index), in: folder)
      {
        made[index] = record
        kept += record.papers.count
      } else {
        open.append(index)
      }
    }
    var done = made.count - open.count
    progress?(done)
    try make(open) {
      done += 1
      progress?(done)
    }
    return try finish()
  }

  /// What a thread made of a unit.
  private struct Delivery: Sendable {
    let index: Int
    let papers: Result<UnitPapers, any Error>
  }

  private mutating func make(_ open: [Int], step: () -> Void) throws {
    guard !open.isEmpty else { return }
    let way = HandOver<Delivery>(capacity: workers)
    defer { way.close() }
    let next = NextPlace(open.count)
    let press = press
    for _ in 0..<min(workers, open.count) {
      DispatchQueue.global(qos: .userInitiated).async {
        while let place = next.take() {
          let index = open[place]
          let papers = Result { try press.papers(of: index) }
          guard way.put(Delivery(index: index, papers: papers)) else { return }
        }
      }
    }
    for count in 1...open.count {
      take(way.take())
      // Not after every one: the memory of a thousand units would be written a thousand times.
      if count % 16 == 0 { memory.save() }
      step()
    }
    memory.save()
  }

  private mutating func take(_ delivery: Delivery) {
    let unit = press.sheet.units[delivery.index].unit
    do {
      let papers = try delivery.papers.get()
      for file in papers.files { _ = try folder.write(file) }
      let record = papers.record
      made[delivery.index] = record
      memory.remember(record, of: press.sheet.units[delivery.index])
    } catch {
      memory.forget(unit.code)
      failures.append(PaperFailure(unit: unit, error: error))
    }
  }

  private mutating func finish() throws -> WrittenPapers {
    var files = made.compactMap { $0 }.flatMap(\.papers).map(\.file)
    var indexPath = files.first { $0.hasSuffix(".html") }.map(folder.path)
    var manifestPath: String?
    if press.order.withIndex {
      let recap = try press.recap(made)
      for file in recap { _ = try folder.write(file) }
      memory.remember(recap: recap.map { PaperEntry($0) })
      files += recap.map(\.name)
      indexPath = recap.first { $0.format == .html }.map { folder.path($0.name) } ?? indexPath
      let manifest = PaperManifest(
        press, made, recap: recap, program: memory.maker.version, failures: failures)
      manifestPath = try folder.write(manifest.file)
    }
    memory.save()
    return WrittenPapers(
      paths: files.map(folder.path), indexPath: indexPath, manifestPath: manifestPath,
      outdatedManifest: press.order.withIndex ? nil : outdatedManifest, keptCount: kept,
      failures: failures.sorted { $0.unit.code < $1.unit.code })
  }
}

extension PaperRun {
  /// The list of an earlier run over all units that names a file of this run with other bytes.
  private var outdatedManifest: String? {
    let name = PaperNames.manifest(press.order.kind)
    guard let list = PaperManifest.held(as: name, in: folder) else { return nil }
    let digests = Dictionary(
      list.units.flatMap(\.papers).map { ($0.file, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    let isOutdated = made.compactMap { $0 }.flatMap(\.papers).contains { paper in
      digests[paper.file].map { $0 != paper.sha256 } ?? false
    }
    return isOutdated ? folder.path(name) : nil
  }
}

/// Hands out places one by one, each once, to whoever asks.
private final class NextPlace: Sendable {
  private let next = Atomic(0)
  private let count: Int

  init(_ count: Int) { self.count = count }

  func take() -> Int? {
    let place = next.add(1, ordering: .sequentiallyConsistent).oldValue
    return place < count ? place : nil
  }
}
