import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import WorkbenchServing

/// A draft that changes while somebody looks at it.
struct WatchingTests {
  private func document(_ served: ServedSite) async -> String {
    await served.client.get(served.draft + "/document").text
  }

  @Test func `a saved change is told and shown`() async throws {
    let copy = try ServedSite.copy(of: "tongchuan-2024")
    try await ServedSite.run(copy.draft) { served in
      let before = await document(served)
      let stream = served.client.events(served.draft)
      #expect(await stream.until("data: 1\n").contains("event: version"))
      let text = try copy.folder.text("草案/支出.csv")
      let lines = text.components(separatedBy: "\n")
      // A line once more: every total above it grows.
      try copy.folder.write(
        (lines + [lines[1]]).joined(separator: "\n").replacing("\n\n", with: "\n"), to: "草案/支出.csv")
      #expect(await stream.until("data: 2\n").contains("data: 2"))
      let after = await document(served)
      #expect(after != before)
      try copy.folder.write(text, to: "草案/支出.csv")
      #expect(await stream.until("data: 3\n").contains("data: 3"))
      #expect(await document(served) == before)
    }
  }

  @Test func `what nobody looks at is forgotten, and is another version when it is read again`()
    async throws
  {
    let copy = try ServedSite.copy(of: "tongchuan-2024")
    try await ServedSite.run(copy.draft) { served in
      let draft = try #require(served.site.only)
      let first = await draft.current()
      await draft.forget(unusedFor: .seconds(600))
      #expect(await draft.current().version == 1)
      let listener = await draft.listen()
      await draft.forget(unusedFor: .zero)
      #expect(await draft.current().version == 1)
      await draft.leave(listener.number)
      await draft.forget(unusedFor: .zero)
      let again = await draft.current()
      #expect(again.version == 2 && again.page == first.page)
    }
  }

  @Test func `a change of its template is one of the draft`() async throws {
    let copy = try ServedSite.copy(of: "tongchuan-2024")
    let (file, old, new) = ("Templates/四川/名词解释.yaml", "完成日常工作任务", "做完日常工作任务")
    try await ServedSite.run(copy.draft) { served in
      let stream = served.client.events(served.draft)
      _ = await stream.until("data: 1\n")
      #expect(await document(served).contains(old))
      try copy.folder.write(try copy.folder.text(file).replacing(old, with: new), to: file)
      #expect(await stream.until("data: 2\n").contains("data: 2"))
      #expect(await document(served).contains(new))
    }
  }

  @Test func `a draft that is broken, gone and there again stays open`() async throws {
    let copy = try ServedSite.copy(of: "tongchuan-2024")
    try await ServedSite.run(copy.draft) { served in
      let before = await document(served)
      let stream = served.client.events(served.draft)
      _ = await stream.until("data: 1\n")
      let head = try copy.folder.text("草案/草案.yaml")
      try copy.folder.write("年度: [2024\n", to: "草案/草案.yaml")
      #expect(await stream.until("data: 2\n").contains("data: 2"))
      var part = await served.client.get(served.draft + "/findings").text
      #expect(part.contains("finding error"))
      #expect(part.contains("上一次能做出的文本"))
      #expect(await document(served) == before)

      let (here, away) = (copy.folder.path("草案"), copy.folder.path("别处"))
      try FileManager.default.moveItem(atPath: here, toPath: away)
      #expect(await stream.until("data: 3\n").contains("data: 3"))
      #expect(await served.client.get(served.draft + "/").status == 200)
      part = await served.client.get(served.draft + "/findings").text
      #expect(part.contains("G116"))

      try FileManager.default.moveItem(atPath: away, toPath: here)
      try copy.folder.write(head, to: "草案/草案.yaml")
      _ = await stream.until("data: 4\n")
      try await Task.sleep(for: .milliseconds(300))
      #expect(await document(served) == before)
      part = await served.client.get(served.draft + "/findings").text
      #expect(!part.contains("finding error"))
    }
  }

  @Test func `a draft that could never be read says why`() async throws {
    let folder = TemporaryFolder()
    try folder.write("模板: 没有这个\n", to: "草案/草案.yaml")
    try await ServedSite.run(folder.path("草案")) { served in
      #expect(await served.client.get(served.draft + "/").text.contains("finding error"))
      #expect(await document(served).contains("还做不出文本"))
    }
  }

  /// A look of three tenths of a millisecond: one draft every 12 ms would take a fortieth of a processor,
  /// a hundred of them two and a half.
  @Test func `the more drafts are watched, the longer the pauses`() {
    let pace = WatchPace()
    let look = Duration.microseconds(300)
    var pauses: [Duration] = []
    for watched in 1...1_000 {
      pace.begin()
      if [1, 10, 100, 1_000].contains(watched) { pauses.append(pace.pause(after: look)) }
    }
    #expect(pauses == [.milliseconds(12), .milliseconds(60), .milliseconds(600), .seconds(2)])
    for _ in 1...999 { pace.end() }
    #expect(pace.pause(after: look) == .milliseconds(12))
    #expect(pace.pause(after: .milliseconds(3)) == .milliseconds(60))
  }

  @Test func `many readers of one draft are told at once`() async throws {
    let copy = try ServedSite.copy(of: "tongchuan-2024")
    try await ServedSite.run(copy.draft) { served in
      let streams = (0..<100).map { _ in served.client.events(served.draft) }
      for stream in streams { #expect(await stream.until("data: 1\n").contains("data: 1")) }
      let text = try copy.folder.text("草案/文字.md")
      try copy.folder.write(text.replacing("人力资源", with: "人力与资源"), to: "草案/文字.md")
      for stream in streams { #expect(await stream.until("data: 2\n").contains("data: 2")) }
    }
  }
}
