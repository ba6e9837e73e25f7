import BudgetWorkbench
import GoujiModel
import HTTPTypes
import Hummingbird
import PageWriting

/// Entries of a draft changed in their places, and earlier versions put back.
struct EntryRoutes {
  let site: Site
  let intake: Intake

  func add(to router: some RouterMethods<ServeContext>) {
    router.get("entry") { request, context in
      let draft = try await site.draft(context)
      return try await show(request, draft, await site.bounds(of: draft, for: context.visitor))
    }
    router.post("entry") { request, context in
      let (draft, bounds) = try await site.writable(context)
      return try await write(try await intake.fields(request, context), draft, bounds)
    }
    router.post("restore") { request, context in
      let (draft, bounds) = try await site.writable(context)
      return try await restore(try await intake.fields(request, context), draft, bounds)
    }
  }

  private func bench(_ draft: LiveDraft) -> Workbench {
    Workbench(draft: draft.path, templates: site.templates)
  }

  // MARK: An entry

  private func show(
    _ request: Request, _ draft: LiveDraft, _ bounds: WriteBounds
  ) async throws -> Response {
    let query = request.uri.queryParameters
    guard let address = query.get("at").flatMap({ EntryAddress($0) }) else {
      throw Refusal(.badRequest, "要改哪一处，没有写清楚。")
    }
    let bench = bench(draft)
    // As it was when the link to it was made.
    let key = query.get("file")
    let old = key.flatMap(draft.places.file)
    if key != nil, old == nil {
      throw Refusal(.notFound, "草案在那一页打开以后改过几次，不知道要改的是哪一处了；重新打开那一页，再改。")
    }
    let found = await OffRequest.run { () -> Outcome<DraftEntry?> in
      let edit = DraftEdit(bench)
      return old.map { edit.entry(address, shownIn: $0) } ?? edit.entry(address)
    }
    let kept = await version(query.get("kept"), of: draft, bounds)
    // What the draft makes of it now is told to whoever has just written it.
    var words: [String] = []
    if kept != nil, let entry = found.value {
      let findings = await draft.current().findings
      words = await OffRequest.run {
        DraftEdit(bench).meaning(of: entry, among: findings).words
      }
      let serious = findings.filter { $0.severity != .note }
      if !serious.isEmpty { words.append("整份草案现在\(FindingRenderer.summary(serious))") }
    }
    let told = words
    let isHeld = found.value.map(bounds.leaveToOffice) ?? false
    return page(draft, found, isPart: query.get("part") != nil, isHeld: isHeld) { markup, form in
      if let kept {
        markup.element("div", ["role": "status", "class": "done"]) {
          markup.element("p", text: "已写入草案，原来的留作 \(kept.version.name)。")
          for words in told {
            markup.element("p", ["class": "meaning"], text: draft.shown(words).withoutCommands)
          }
          if kept.mayGoBack { VersionList(draft).button(kept.version, "换回原来的", markup) }
        }
      }
      form?.write(markup)
    }
  }

  private func write(
    _ sent: SentForm, _ draft: LiveDraft, _ bounds: WriteBounds
  ) async throws -> Response {
    guard let address = sent["at"].flatMap({ EntryAddress($0) }), let text = sent["text"],
      let hash = sent["hash"]
    else { throw Refusal(.badRequest, "要改哪一处、改成什么，没有写全。") }
    let bench = bench(draft)
    let record = sent["record"].flatMap { EntryRecord($0) }
    let outcome = await OffRequest.run {
      DraftEdit(bench, within: bounds).edit(address, to: text, basedOn: hash, of: record ?? .unsaid)
    }
    let result = outcome.value
    let isPart = sent["part"] != nil
    if outcome.findings.isEmpty {
      _ = await draft.reread()
      let kept = result.kept.first.map { "&kept=\($0.inAddress)" } ?? ""
      let part = isPart ? "&part=1" : ""
      let at = (result.entry?.address ?? sent["at"] ?? "").inAddress
      return Response.seeOther("/d/\(draft.id)/entry?at=\(at)\(kept)\(part)")
    }
    let status: HTTPResponse.Status = result.isConflict ? .conflict : .unprocessableContent
    let entry = Outcome(result.entry, outcome.findings)
    let isHeld = result.entry.map(bounds.leaveToOffice) ?? false
    return page(draft, entry, typed: text, isPart: isPart, isHeld: isHeld, status) { markup, form in
      if !result.isConflict { return form?.write(markup) ?? () }
      if let form { return form.conflict(markup, shown: record?.text) }
      GoneEntry(draft: draft.id, record: record, typed: text, finding: outcome.findings.first)
        .write(markup)
    }
  }

  private func page(
    _ draft: LiveDraft, _ found: Outcome<DraftEntry?>, typed: String? = nil, isPart: Bool,
    isHeld: Bool, _ status: HTTPResponse.Status = .ok,
    _ content: @escaping (Markup, EntryForm?) -> Void
  ) -> Response {
    let form = found.value.map {
      EntryForm(draft: draft.id, entry: $0, typed: typed, isPart: isPart, isHeld: isHeld)
    }
    let body = { (markup: Markup) in
      let findings = status == .conflict ? [] : found.findings
      if !findings.isEmpty {
        markup.element("div", ["role": "alert", "class": isPart ? "failed" : nil]) {
          if isPart {
            FindingTable(findings, in: draft).writeBriefly(markup)
          } else {
            FindingTable(findings, in: draft).write(
              markup, caption: status == .ok ? "这里改不了" : "没有写入")
          }
        }
      }
      content(markup, form)
    }
    let shown = form == nil && status == .ok ? HTTPResponse.Status.notFound : status
    if isPart { return .fragment(shown, body) }
    let title = found.value.map { "改“\(EntryForm.title($0))”" } ?? "改一处"
    return SitePage.ofDraft(draft.id, title, here: "entry", body).response(shown)
  }

  // MARK: Versions

  private func version(
    _ name: String?, of draft: LiveDraft, _ bounds: WriteBounds
  ) async -> (version: EditHistory.Version, mayGoBack: Bool)? {
    guard let name else { return nil }
    return await OffRequest.run {
      let history = EditHistory(of: draft.folder)
      return draft.versions.first { $0.name == name }.map {
        ($0, !bounds.restorable([$0], of: history).isEmpty)
      }
    }
  }

  private func restore(
    _ sent: SentForm, _ draft: LiveDraft, _ bounds: WriteBounds
  ) async throws -> Response {
    let (name, write) = (sent["version"], sent["write"].flatMap { Int($0) })
    if name == nil, write == nil { throw Refusal(.badRequest, "没有写换回哪一次。") }
    let bench = Workbench(draft: draft.folder, templates: site.templates)
    let seen = sent["seen"]
    let outcome = await OffRequest.run { () -> Outcome<VersionedWriter.Result>? in
      // In a folder of forms only those of this one.
      let versions = draft.versions.filter { version in
        name.map { version.name == $0 } ?? (version.number == write)
      }
      return versions.isEmpty
        ? nil : RestoredVersion(bench, within: bounds).put(versions, seen: seen)
    }
    guard let outcome else { throw Refusal(.notFound, "没有这个版本。") }
    _ = await draft.reread()
    if !outcome.value.changed.isEmpty {
      throw Refusal(.conflict, "您看了以后，这些文件又改过，没有换回。回到“填报和下载”看看现在的，再换。")
    }
    if outcome.findings.isEmpty {
      return FilesPage.after(FilesPage.Deed.restored, outcome.value, draft)
    }
    return Response.refused(outcome.findings, "没有换回", draft)
  }
}
