import GoujiModel
import ReportAuditing

/// From a draft to its package on the disk, or to the findings that stand in the way.
struct PackageBuilder: Sendable {
  private let options: DraftsOptions
  private let out: String
  private let overwrites: Bool
  private let more: ExtraFiles
  private let names: PackageNames
  private let isOneOfMany: Bool
  /// Packages that need not be made again; nil where all are made.
  private let built: BuiltPackages?

  init(command: BuildCommand, names: PackageNames, isOneOfMany: Bool = false) {
    options = command.options
    out = command.out
    overwrites = command.overwrite
    more = command.more
    self.names = names
    self.isOneOfMany = isOneOfMany
    built = command.changed ? BuiltPackages(in: out) : nil
  }

  /// `index` is the draft's place in the list.
  func build(_ listed: ListedPath, _ bench: Workbench, at index: Int) throws -> DraftResult {
    // Known before the draft is read: what changes while it is read is then found changed.
    let basis = bench.basis()
    if let built, let basis, let package = built.package(madeFrom: basis) {
      let fault = names.claim(package.manifestName, by: bench.draft, at: index)
      var result = DraftResult(draft: bench.draft, findings: fault.map { [$0] } ?? [])
      result.findings += options.weighed(listed.differences(from: package.department))
      result.isUnchanged = true
      return result
    }
    let drafted = bench.drafted(basis: basis)
    var result = DraftResult(draft: bench.draft, findings: [], drafted: drafted.value)
    guard let report = drafted.value else {
      result.findings = options.judged(drafted.findings, nil, bench).open
      return result
    }
    // The files are made while the report is audited, and thrown away where it fails.
    let contents = PackageContents(of: report.report, more.wishes)
    let earlier = overwrites ? nil : Background { [out] in EarlierPackage(of: contents, in: out) }
    let proof = more.certificate ? report.proof : nil
    let found =
      drafted.findings
      + (proof?.certificate.results.findings ?? report.audit())
      + (more.brief ? report.brief.findings : [])
    result.findings =
      options.judged(found, report, bench).open
      + options.weighed(listed.differences(from: report.report.identity.department))
    if !result.findings.hasErrors,
      let fault = names.claim(contents.manifestName, by: bench.draft, at: index)
    {
      result.findings.append(fault)
    }
    if !result.findings.hasErrors, let earlier {
      result.findings += try earlier.value().editedSince(contents)
    }
    if !result.findings.hasErrors, let finding = contents.finding {
      result.findings += options.weighed([finding])
    }
    if result.findings.hasErrors { return result }
    let files =
      contents.files + (proof.map { contents.certificate(of: report, $0) } ?? [])
      + more.extras.map { contents.file($0, of: report, proof) }
    let written = try PackageWriter(folder: out, isOneOfMany: isOneOfMany).write(files)
    result.files = written.value
    result.findings += written.findings
    result.contentsUnnumbered = contents.contentsUnnumbered && !written.findings.hasErrors
    return result
  }
}
