import BudgetWorkbench
import GoujiModel
import HTTPTypes
import Hummingbird
import PageWriting
import SourceReading

/// An export of another program on its way into 支出.csv: uploaded, shown with what each column is taken
/// for, changed until it fits, written.
struct ImportRoutes {
  let site: Site
  let intake: Intake
  let shelf: UploadShelf
  let work: LongWork

  func add(to router: some RouterMethods<ServeContext>) {
    router.get("import") { _, context in
      let draft = try await site.draft(context)
      return SitePage.ofDraft(draft.id, "导入明细", here: "import") { markup in
        if draft.isForm {
          markup.element("p", text: "这份草案是一个填报表：明细在 Excel 里贴进“支出”表。")
          return
        }
        UploadForm(
          action: "/d/\(draft.id)/import", label: "一体化平台导出的支出明细（.xlsx、.csv）",
          button: "先看看", accept: ".xlsx,.csv"
        ).write(markup)
        markup.element("p", ["class": "quiet"], text: "先列出每一列认作什么、得出哪些明细、合计对不对，看好了再写入。")
      }.response()
    }
    router.post("import") { request, context in
      let (draft, _) = try await site.writable(context)
      let sent = try await intake.files(request, context)
      guard let file = sent.file("file"), !file.bytes.isEmpty else {
        throw Refusal(.badRequest, "没有选文件，或文件是空的。")
      }
      try await work.run(for: draft.id) { () throws(Refusal) in try UploadShelf.admit(file) }
      return Response.seeOther("/d/\(draft.id)/import/\(await shelf.keep(file, for: draft.id))")
    }
    router.get("import/:key") { _, context in
      let draft = try await site.draft(context)
      let key = context.parameters.get("key") ?? ""
      let upload = try await shelf.upload(key, of: draft.id)
      return try await preview(upload, upload.settling, key, draft).response()
    }
    router.post("import/:key") { request, context in
      let (draft, bounds) = try await site.writable(context)
      let key = context.parameters.get("key") ?? ""
      let upload = try await shelf.upload(key, of: draft.id)
      let sent = try await intake.fields(request, context)
      let settling = ImportSettling(sent)
      await shelf.settle(key, settling)
      if sent["do"] == "write" {
        return try await write(upload, settling, sent, key, draft, bounds)
      }
      return try await preview(upload, settling, key, draft).response(isPart: sent["part"] != nil)
    }
  }

  private func importing(
    _ upload: UploadShelf.Upload, _ settling: ImportSettling, _ draft: LiveDraft
  ) -> LinesImporting {
    LinesImporting(
      uploaded: upload.bytes, name: upload.name.isEmpty ? "导出的表" : upload.name,
      workbench: Workbench(draft: draft.path, templates: site.templates), settling: settling)
  }

  private func preview(
    _ upload: UploadShelf.Upload, _ settling: ImportSettling, _ key: String, _ draft: LiveDraft,
    said: String = ""
  ) async throws -> ImportPage {
    let importing = importing(upload, settling, draft)
    let read = try await work.run(for: draft.id) { () -> Outcome<ImportPreview?> in
      let read = importing.read()
      return Outcome(read.value.map(ImportPreview.init), read.findings)
    }
    return ImportPage(
      draft: draft, key: key, name: upload.name, preview: read.value, findings: read.findings,
      settling: settling, said: said)
  }

  private func write(
    _ upload: UploadShelf.Upload, _ settling: ImportSettling, _ sent: SentForm, _ key: String,
    _ draft: LiveDraft, _ bounds: WriteBounds
  ) async throws -> Response {
    let importing = importing(upload, settling, draft)
    let seen = sent["seen"]
    let outcome = try await work.run(for: draft.id) { () -> Outcome<VersionedWriter.Result?> in
      let read = importing.read()
      guard let reading = read.value, !read.findings.hasErrors,
        ImportPreview(reading).hash == seen
      else { return Outcome(nil) }
      let written = importing.write(reading, within: bounds)
      let isWritten = written.findings.isEmpty && written.value.changed.isEmpty
      return Outcome(
        isWritten || written.findings.hasErrors ? written.value : nil, written.findings)
    }
    guard let result = outcome.value else {
      return try await preview(
        upload, settling, key, draft, said: "草案在您看的时候改过，或选的还有错，没有写入。下面是照现在的草案重算的，看好再写。"
      ).response(.conflict)
    }
    _ = await draft.reread()
    if outcome.findings.hasErrors { return Response.refused(outcome.findings, "没有写入", draft) }
    await shelf.take(key)
    return FilesPage.after(FilesPage.Deed.taken, result, draft)
  }
}

extension ImportSettling {
  /// What the page of an import sends: `column.3` is the header of a column, `use.3` what was chosen
  /// for it, nothing where the program's choice stays; `default.资金年度` a value; `meaning.2` what the
  /// word `word.2` means in the column `word-column.2`.
  init(_ sent: SentForm) {
    self.init()
    unit = sent["unit"] ?? ""
    sheets = sent["sheet"].map { $0.isEmpty ? [] : [$0] } ?? []
    for (name, value) in sent.fields where !value.isEmpty {
      if name.hasPrefix("use."), let header = sent["column." + name.dropFirst(4)] {
        columns.append(Choice(header, value))
      } else if name.hasPrefix("default.") {
        defaults.append(Choice(String(name.dropFirst(8)), value))
      } else if name.hasPrefix("meaning."), let column = sent["word-column." + name.dropFirst(8)],
        let word = sent["word." + name.dropFirst(8)]
      {
        words.append(Word(column, word, value))
      }
    }
  }
}
