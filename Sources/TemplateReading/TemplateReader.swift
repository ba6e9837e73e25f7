import GoujiModel
import SourceReading

/// Reads a template and the bases it stands on.
package struct TemplateReader {
  /// Folders that hold templates, nearest first.
  private let shelves: [String]
  private let collector = FindingCollector()

  /// Templates on one another; there are four or five levels of government.
  private static let deepest = 20

  package init(shelves: [String]) { self.shelves = shelves }

  /// `asked` says where the name was given; nil where on the command line.
  package func read(_ name: String, asked: Place?) -> Outcome<Template?> {
    let merged = merged(name, asked: asked)
    guard let whole = merged.value else { return Outcome(nil, merged.findings) }
    let template = whole.template()
    return Outcome(template.value, merged.findings + template.findings)
  }

  /// All that is to say of a template, also what matters to nobody who uses it.
  package func checked(_ name: String) -> [Finding] {
    let read = read(name, asked: nil)
    guard let whole = merged(name, asked: nil).value else { return read.findings }
    guard let template = read.value, !read.findings.hasErrors else {
      return read.findings + whole.lostRequirements
    }
    let added = whole.keysAdded
    let addedLines = Set(added.compactMap { $0.place?.lineDescription })
    let rest = read.findings.filter { finding in
      // What is added in vain is told with what may have been meant.
      finding.code != .unusedFigure
        || !addedLines.contains(finding.place?.lineDescription ?? "")
    }
    return rest + added + whole.lostRequirements + TemplateDoubts.findings(template)
      + DisplayNamesFit.findings(template, whole.root)
  }

  /// The template laid over its bases, before its names are looked up.
  package func merged(_ name: String, asked: Place?) -> Outcome<MergedTemplate?> {
    var chain: [String] = []
    var bytes: [[UInt8]] = []
    var layers: [TemplateLayer] = []
    let root = tree(name, asked: asked, &chain, &bytes, &layers)
    let merged = root.map { MergedTemplate($0, chain: chain, bytes: bytes, layers: layers) }
    return Outcome(merged, collector.findings)
  }

  /// Another document out of the same figures: the template with the files of a folder of that name laid
  /// over it, first those that `common` has, then those of its bases and its own. Nil, without a
  /// finding, where there are none.
  package func read(_ document: String, of name: String, common: String) -> Outcome<Template?> {
    var chain: [String] = []
    var bytes: [[UInt8]] = []
    var layers: [TemplateLayer] = []
    guard var root = tree(name, asked: nil, &chain, &bytes, &layers) else {
      return Outcome(nil, collector.findings)
    }
    let tree = TemplateTree(collector: collector)
    let known = layers.count
    for base in [common] + chain.reversed().filter({ $0 != common }) {
      guard let own = own("\(base)/\(document)", tree, &bytes) else { continue }
      layers.insert(own, at: 0)
      root = tree.laid(own.root, over: root)
    }
    if layers.count == known { return Outcome(nil, collector.findings) }
    let template = MergedTemplate(root, chain: chain, bytes: bytes, layers: layers).template()
    return Outcome(template.value, collector.findings + template.findings)
  }

  /// The files of a folder inside that of a template, joined; nil where there are none.
  private func own(
    _ folder: String, _ tree: TemplateTree, _ bytes: inout [[UInt8]]
  ) -> TemplateLayer? {
    for shelf in shelves {
      let path = "\(shelf)/\(folder)"
      let names = ((try? SourceReader.names(inFolder: path).get()) ?? []).filter {
        $0.hasSuffix(".yaml")
      }
      if names.isEmpty { continue }
      var joined: YAMLNode?
      var files: Set<String> = []
      for name in names {
        let read = Self.read("\(path)/\(name)", name: name)
        collector.add(read.findings)
        guard let value = read.value else { continue }
        bytes.append(value.bytes)
        files.insert(value.node.place.file.path)
        let unfolded = tree.unfolded(value.node)
        joined = joined.map { tree.joined($0, unfolded) } ?? unfolded
      }
      return joined.map { TemplateLayer(root: $0, files: files) }
    }
    return nil
  }

  /// Names of all templates on the shelves, sorted.
  package func names() -> [String] {
    var names: Set<String> = []
    for shelf in shelves {
      for name in (try? SourceReader.names(inFolder: shelf).get()) ?? []
      where files(of: name, on: shelf)?.isEmpty == false {
        names.insert(name)
      }
    }
    return names.sorted()
  }

  /// The files of a template laid over those of its base.
  private func tree(
    _ name: String, asked: Place?, _ chain: inout [String], _ bytes: inout [[UInt8]],
    _ layers: inout [TemplateLayer]
  ) -> YAMLNode? {
    guard !chain.contains(name) else {
      collector.add(
        Finding(
          .inheritanceCycle, at: asked,
          "模板互相依赖，绕成一圈：\((chain + [name]).joined(separator: " → "))", cure: "改掉其中一个“基于”"))
      return nil
    }
    if chain.count >= Self.deepest {
      collector.add(
        Finding(
          .inheritanceCycle, at: asked, "模板一层层“基于”下去，超过 \(Self.deepest) 层",
          cure: "减少层数：县的模板基于市或省的，至多几层"))
      return nil
    }
    chain.append(name)
    guard let shelf = shelves.first(where: { files(of: name, on: $0)?.isEmpty == false }) else {
      collector.add(unknown(name, asked: asked))
      return nil
    }
    let paths = (files(of: name, on: shelf) ?? []).map {
      (name: $0, path: "\(shelf)/\(name)/\($0)")
    }
    let nodes = paths.concurrentMap { Self.read($0.path, name: $0.name) }.map { read in
      collector.add(read.findings)
      bytes += read.value.map { [$0.bytes] } ?? []
      return read.value?.node
    }
    let tree = TemplateTree(collector: collector)
    guard let first = nodes.first, var own = first.map({ tree.unfolded($0) }) else { return nil }
    for node in nodes.dropFirst() {
      guard let node else { return nil }
      own = tree.joined(own, tree.unfolded(node))
    }
    let filePaths = Set(nodes.compactMap { $0?.place.file.path })
    layers.append(TemplateLayer(root: own, files: filePaths))
    guard let base = own["基于"], !base.isOmitted else {
      return tree.laid(own, over: nil)
    }
    guard let baseName = base.text else {
      collector.add(
        Finding(.malformedTemplate, at: base.place, "“基于”应为一个模板名，这里是\(base.shapeName)"))
      return nil
    }
    let isAskedFor = chain.count == 1
    return self.tree(baseName, asked: base.place, &chain, &bytes, &layers).map { lower in
      if isAskedFor { collector.add(TemplateRepetition.findings(own, over: lower)) }
      tree.checkSteps(of: nodes.compactMap(\.self), over: lower)
      return tree.laid(own, over: lower)
    }
  }

  /// One file of a template; nil, with a finding, where it is no mapping.
  private static func read(
    _ path: String, name: String
  ) -> Outcome<(node: YAMLNode, bytes: [UInt8])?> {
    let read = SourceReader.read(path, name: name, displayPath: WorkingPath.shown(path))
    guard let source = read.value else { return Outcome(nil, read.findings) }
    let parsed = YAMLNode.parse(source.file)
    let findings = read.findings + parsed.findings
    guard let node = parsed.value else { return Outcome(nil, findings) }
    if node.entries != nil { return Outcome((node, source.bytes), findings) }
    let wrong = Finding(
      .malformedTemplate, at: node.place, "模板文件应为键值表，这里是\(node.shapeName)",
      cure: "写成若干行“键: 值”，例如 基于: 四川")
    return Outcome(nil, findings + [wrong])
  }

  private func files(of name: String, on shelf: String) -> [String]? {
    guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { return nil }
    return (try? SourceReader.names(inFolder: "\(shelf)/\(name)").get())?
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
  }

  private func unknown(_ name: String, asked: Place?) -> Finding {
    let looked =
      shelves.isEmpty
      ? "从草案或当前文件夹往上都没有 Templates 文件夹"
      : "找过：\(shelves.map(WorkingPath.shown).joined(separator: "、"))"
    let known = names()
    let near = Suggestion.cure(for: name, among: known)
    let all = known.isEmpty ? "" : "现有模板：\(known.joined(separator: "、"))"
    let cure = [near, all].filter { !$0.isEmpty }.joined(separator: "；")
    return Finding(
      .unknownTemplate, at: asked, "没有叫“\(name)”的模板（\(looked)）",
      cure: cure.isEmpty ? "用 --templates 指明模板文件夹" : cure)
  }
}
