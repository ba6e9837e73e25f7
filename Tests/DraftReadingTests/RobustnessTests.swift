import GoujiModel
import SourceReading
import TestSupport
import Testing

struct RobustnessTests {
  /// Bytes of a good draft replaced, removed and doubled at random.
  @Test func `no damage to a draft stops the reader, and every place lies in its file`() {
    var random = Chance.printed()
    let fixture = DraftFixture(["文字.md": "# 职能\n贯彻执行。\n", "收入.csv": "资金来源,预算数\n事业收入,1\n"])
    let names = ["草案.yaml", "支出.csv", "收入.csv", "文字.md"]
    let originals = names.map { name in
      (name, (try? SourceReader.contents(of: "\(fixture.path)/\(name)").get()) ?? [])
    }
    for _ in 0..<400 {
      for (name, bytes) in originals { fixture.write(damaged(bytes, &random), to: name) }
      for finding in fixture.read().findings {
        guard let place = finding.place, !place.file.text.isEmpty else { continue }
        let line = place.file.line(place.line)
        #expect(place.line >= 1 && place.column >= 1 && place.length >= 1)
        #expect(place.column <= line.unicodeScalars.count + 1, "\(finding.brief) \(line)")
      }
    }
  }

  private func damaged(_ bytes: [UInt8], _ random: inout Chance) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: bytes[index] = .random(in: 0...255, using: &random)
      case 1: bytes.remove(at: index)
      case 2:
        bytes.insert(
          contentsOf: Array("\",\n:-[{#&*　－".utf8).shuffled(using: &random).prefix(1), at: index)
      default: bytes.removeSubrange(index..<min(index + 9, bytes.count))
      }
    }
    return bytes
  }
}
