import BudgetWorkbench
import GoujiModel
import HTTPTypes
import Hummingbird
import PageWriting
import SourceReading

/// Long work of the pages on which something is entered or downloaded.
struct EnteringWork {
  let packages = LongWork.packages()
  let layouts = LongWork.layouts()
}

/// Forms: uploaded, checked, built and taken into their drafts; and everything that can be downloaded.
struct FormRoutes {
  let site: Site
  let intake: Intake
  let shelf: UploadShelf
  let work: EnteringWork

  func add(to router: some RouterMethods<ServeContext>) {
    router.get("files") { request, context in
      let draft = try await site.draft(context)
      let bounds = await site.bounds(of: draft, for: context.visitor)
      let writes = try await work.packages.run(for: draft.id) {
        VersionList.shown(of: draft, within: bounds)
      }
      let deed = FilesPage.Deed(request.uri.queryParameters)
      return FilesPage(draft, writes, deed).page.response()
    }
    router.get("files/:name") { _, context in
      try await download(context.parameters.get("name") ?? "", try await site.draft(context))
    }
    router.post("form") { request, context in
      let (draft, _) = try await site.writable(context)
      let sent = try await intake.files(request, context)
      guard let file = sent.file("file"), !file.bytes.isEmpty else {
        throw Refusal(.badRequest, "没有选文件，或文件是空的。")
      }
      try await work.packages.run(for: draft.id) { () throws(Refusal) in try UploadShelf.admit(file)
      }
      return Response.seeOther("/d/\(draft.id)/form/\(await shelf.keep(file, for: draft.id))")
    }
    router.get("form/:key") { _, context in
      let draft = try await site.draft(context)
      let key = context.parameters.get("key") ?? ""
      let upload = try await shelf.upload(key, of: draft.id)
      let form = try await form(upload, draft, context.visitor)
      let taking = try await work.packages.run(for: draft.id) {
        form.taking(to: draft.destination)
      }
      return try await page(form, taking, key, draft).response()
    }
    router.get("form/:key/package.zip") { _, context in
      let draft = try await site.draft(context)
      let upload = try await shelf.upload(context.parameters.get("key"), of: draft.id)
      let form = try await form(upload, draft, context.visitor)
      return try await package(form.workbench, draft)
    }
    router.post("form/:key/take") { request, context in
      let (draft, bounds) = try await site.writable(context)
      let key = context.parameters.get("key") ?? ""
      let upload = try await shelf.upload(key, of: draft.id)
      let form = try await form(upload, draft, context.visitor)
      let taking = try await work.packages.run(for: draft.id) {
        form.taking(to: draft.destination)
      }
      guard let wanted = taking.value else {
        return Response.refused(taking.findings, "没有收进草案", draft)
      }
      guard try await intake.fields(request, context)["seen"] == wanted.hash else {
        return try await page(
          form, taking, key, draft, said: "草案在您看的时候改过，没有收。下面是照现在的草案重算的，看好再收。"
        ).response(.conflict)
      }
      let taken = try await work.packages.run(for: draft.id) { form.take(wanted, within: bounds) }
      _ = await draft.reread()
      if taken.findings.hasErrors { return Response.refused(taken.findings, "没有收进草案", draft) }
      await shelf.take(key)
      return FilesPage.after(FilesPage.Deed.taken, taken.value, draft)
    }
  }

  private func page(
    _ form: UploadedForm, _ taking: Outcome<UploadedForm.Taking?>, _ key: String,
    _ draft: LiveDraft, said: String = ""
  ) async throws -> SitePage {
    let own = Workbench(draft: draft.path, templates: site.templates)
    let (here, there) = await OffRequest.run {
      (own.department?.value ?? "", form.workbench.department?.value ?? "")
    }
    return FormPage(
      draft: draft, key: key, name: form.name, findings: taking.findings, taking: taking.value,
      said: said, departments: (form: there, draft: here)
    ).page
  }

  /// That of a department must name no other drafts than its own draft does, and no other department.
  private func form(
    _ upload: UploadShelf.Upload, _ draft: LiveDraft, _ visitor: Visitor
  ) async throws -> UploadedForm {
    let templates = site.templates
    let bounds = await site.bounds(of: draft, for: visitor)
    return try await work.packages.run(for: draft.id) { () throws(Refusal) -> UploadedForm in
      // Templates are looked for above the form, or else above the draft, as `gouji form import` does.
      let form = UploadedForm(
        upload.bytes, name: upload.name, in: draft.formFolder,
        templates: templates ?? Workbench(draft: draft.path).shelves.first)
      let beyond = bounds.findings(against: form.workbench)
      if beyond.isEmpty { return form }
      let words = beyond.map { finding in
        let cell = finding.place.map { "\($0.brief) " } ?? ""
        return "\(cell)\(finding.message)（\(finding.code.rawValue)）。\(finding.cure)。"
      }
      throw Refusal(.forbidden, "填报表没有收：\(words.joined())")
    }
  }

  // MARK: Downloads

  private func download(_ name: String, _ draft: LiveDraft) async throws -> Response {
    let bench = Workbench(draft: draft.path, templates: site.templates)
    var wish = PackageWish()
    switch name {
    case "form.xlsx": return try await form(of: bench, draft)
    case "empty.xlsx": return try await form(of: bench, draft, isEmpty: true)
    case "package.zip": return try await package(bench, draft)
    case "document.docx":
      return try await file(PackageEnding.document, MediaType.document, bench, wish, draft)
    case "tables.xlsx":
      return try await file(PackageEnding.workbook, MediaType.workbook, bench, wish, draft)
    case "review.xlsx":
      wish.extras = [.review]
      return try await file(PackageExtra.review.ending, MediaType.workbook, bench, wish, draft)
    case "page.html":
      wish.extras = [.page]
      return try await file(PackageExtra.page.ending, MediaType.page, bench, wish, draft)
    case "document.pdf":
      wish.document = DocumentWishes(pages: true, pdf: true)
      return try await file(PackageEnding.pdf, MediaType.pdf, bench, wish, draft)
    default: throw Refusal.notFound
    }
  }

  private func form(
    of bench: Workbench, _ draft: LiveDraft, isEmpty: Bool = false
  ) async throws -> Response {
    if draft.isForm {
      guard let bytes = await OffRequest.run({ draft.formBytes }) else { throw Refusal.notFound }
      return .download(bytes, name: draft.name, type: MediaType.workbook)
    }
    let folder = draft.formFolder
    let outcome = try await work.packages.run(for: draft.id) {
      try FormExport(workbench: bench).workbook(in: folder, isEmpty: isEmpty)
    }
    guard let form = outcome.value else { return refused(outcome.findings, draft) }
    return .download(form.bytes, name: form.name, type: MediaType.workbook)
  }

  private func package(_ bench: Workbench, _ draft: LiveDraft) async throws -> Response {
    let (bundle, stem, findings) = try await work.packages.run(for: draft.id) {
      let made = try MemoryPackage.make(bench)
      return (try made.value?.bundle(), made.value?.stem ?? "", made.findings)
    }
    guard let bundle else { return refused(findings, draft) }
    return .download(bundle, name: stem + ".zip", type: MediaType.archive)
  }

  /// That with this ending.
  private func file(
    _ ending: String, _ type: String, _ bench: Workbench, _ wish: PackageWish,
    _ draft: LiveDraft
  ) async throws -> Response {
    let queue = wish.document.needLayout ? work.layouts : work.packages
    let made = try await queue.run(for: draft.id) { try MemoryPackage.make(bench, wish) }
    guard let package = made.value,
      let file = package.files.first(where: { $0.name == package.stem + ending })
    else { return refused(made.findings, draft) }
    return .download(file.bytes, name: file.name, type: type)
  }

  private func refused(_ findings: [Finding], _ draft: LiveDraft) -> Response {
    Response.refused(findings, "还生成不了", draft, lead: "草案里有错误，先改好这些：")
  }
}
