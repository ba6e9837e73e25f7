import GoujiModel

/// Reads a template and the bases it stands on.
package struct TemplateReader {
  /// Folders that hold templates, nearest first.
  private let shelves: [String]
  private let collector = FindingCollector()

  package init(shelves: [String]) { self.shelves = shelves }

  /// `asked` says where the name was given; nil where on the command line.
  package func read(_ name: String, asked: Place?) -> Outcome<Template?> {
    var chain: [String] = []
    var bytes: [[UInt8]] = []
    guard let root = tree(name, asked: asked, &chain, &bytes) else {
      return Outcome(nil, collector.findings)
    }
    let decoder = TemplateDecoder()
    let template = decoder.decode(
      root, name: name, chain: chain, hash: ContentHash.sha256(bytes))
    return Outcome(template, collector.findings + decoder.collector.findings)
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
    _ name: String, asked: Place?, _ chain: inout [String], _ bytes: inout [[UInt8]]
  ) -> YAMLNode? {
    guard !chain.contains(name) else {
      collector.add(
        Finding(
          .inheritanceCycle, at: asked,
          "模板互相依赖，绕成一圈：\((chain + [name]).joined(separator: " → "))", cure: "改掉其中一个“基于”"))
      return nil
    }
    chain.append(name)
    guard let shelf = shelves.first(where: { files(of: name, on: $0)?.isEmpty == false }) else {
      collector.add(unknown(name, asked: asked))
      return nil
    }
    var nodes: [YAMLNode] = []
    var whole = true
    for file in files(of: name, on: shelf) ?? [] {
      let path = "\(shelf)/\(name)/\(file)"
      let read = SourceReader.read(path, name: file, displayPath: WorkingPath.shown(path))
      collector.add(read.findings)
      guard let source = read.value else {
        whole = false
        continue
      }
      bytes.append(source.bytes)
      let parsed = YAMLNode.parse(source.file)
      collector.add(parsed.findings)
      guard let node = parsed.value else {
        whole = false
        continue
      }
      nodes.append(node)
    }
    guard let first = nodes.first, whole else { return nil }
    let together = nodes.dropFirst().reduce(first) { TemplateTree.laid($1, over: $0) }
    let own = nodes.reduce(together) { TemplateTree.ordered($0, as: $1) }
    guard let base = own["基于"], let baseName = base.text, !baseName.isEmpty else { return own }
    return tree(baseName, asked: base.place, &chain, &bytes).map {
      TemplateTree.laid(own, over: $0)
    }
  }

  private func files(of name: String, on shelf: String) -> [String]? {
    guard !name.isEmpty, !name.contains("/") else { return nil }
    return (try? SourceReader.names(inFolder: "\(shelf)/\(name)").get())?
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
  }

  private func unknown(_ name: String, asked: Place?) -> Finding {
    let looked =
      shelves.isEmpty
      ? "从草案所在文件夹往上都没有 Templates 文件夹"
      : "找过：\(shelves.map(WorkingPath.shown).joined(separator: "、"))"
    let known = names()
    var cure = Suggestion.cure(for: name, among: known)
    if !known.isEmpty { cure += "；现有模板：\(known.joined(separator: "、"))" }
    return Finding(
      .unknownTemplate, at: asked, "没有叫“\(name)”的模板（\(looked)）",
      cure: cure.isEmpty ? "用 --templates 指明模板文件夹" : cure)
  }
}

extension Suggestion {
  /// 建议 for a name that is not known; empty where nothing is near.
  static func cure(for name: String, among names: [String]) -> String {
    let near = nearest(to: name, among: names)
    return near.isEmpty ? "" : "相近的有：\(near.joined(separator: "、"))"
  }
}
