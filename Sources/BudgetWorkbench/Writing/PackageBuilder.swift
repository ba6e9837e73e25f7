import GoujiModel

/// From a draft to its package on the disk, or to the findings that stand in the way.
package struct PackageBuilder: Sendable {
  private let options: RunOptions
  private let order: PackageOrder
  private let names: PackageNames
  private let isOneOfMany: Bool
  /// Packages that need not be made again; nil where all are made.
  private let built: BuiltPackages?

  package init(
    _ options: RunOptions, _ order: PackageOrder, names: PackageNames, isOneOfMany: Bool = false
  ) {
    self.options = options
    self.order = order
    self.names = names
    self.isOneOfMany = isOneOfMany
    built = order.changed ? BuiltPackages(in: order.out) : nil
  }

  /// `index` is the draft's place in the list.
  package func build(_ listed: ListedPath, _ bench: Workbench, at index: Int) throws -> DraftResult
  {
    // Known before the draft is read: what changes while it is read is then found changed.
    let basis = bench.basis()
    if let built, let basis, let package = built.package(madeFrom: basis) {
      let fault = names.claim(package.manifestName, by: bench.draft, at: index)
      var result = DraftResult(draft: bench.draft, findings: fault.map { [$0] } ?? [])
      result.findings += options.weighed(listed.differences(from: package.department))
      result.isUnchanged = !result.findings.hasErrors
      return result
    }
    let drafted = bench.drafted(basis: basis)
    var result = DraftResult(draft: bench.draft, findings: [], drafted: drafted.value)
    guard let report = drafted.value else {
      result.findings = options.judged(drafted.findings, nil, bench).open
      return result
    }
    let making = PackageMaking(report, order.wish)
    let contents = making.contents
    let earlier =
      order.overwrites
      ? nil : Background { [out = order.out] in EarlierPackage(of: contents, in: out) }
    result.findings =
      options.judged(drafted.findings + making.audit(), report, bench).open
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
    contents.begin()
    let written = try PackageWriter(folder: order.out, isOneOfMany: isOneOfMany).write(making.files)
    result.files = written.value
    result.findings += written.findings
    result.contentsUnnumbered = contents.contentsUnnumbered && !written.findings.hasErrors
    return result
  }
}
