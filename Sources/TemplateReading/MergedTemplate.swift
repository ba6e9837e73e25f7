import GoujiModel
import SourceReading

/// A template and its bases as one tree, which no longer asks for a base.
package struct MergedTemplate: Sendable {
  package var root: YAMLNode
  /// The template itself first, then what it stands on.
  package var chain: [String]
  /// Of every file, in the order of the chain.
  var bytes: [[UInt8]]
  /// The trees that were laid over one another, in the order of the chain.
  private let layers: [TemplateLayer]

  /// From what is printed first to what serves it; the decoder takes them in any order.
  private static let sections = [
    "名称", "文件名", "选项", "称谓", "主体", "封面", "目录", "部分", "表", "图", "汇总", "台账", "可填值", "完成率", "填报", "数",
    "词",
    "列举",
    "勾稽", "样式",
  ]

  init(_ root: YAMLNode, chain: [String], bytes: [[UInt8]], layers: [TemplateLayer] = []) {
    self.layers = layers
    let entries = (root.entries ?? []).filter { $0.key.value != "基于" }
    let known = Self.sections.flatMap { name in entries.filter { $0.key.value == name } }
    let others = entries.filter { !Self.sections.contains($0.key.value) }
    self.root = YAMLNode(content: .mapping(known + others), place: root.place)
    self.chain = chain
    self.bytes = bytes
  }

  /// SHA-256 of its files and those it stands on.
  package var hash: String { ContentHash.sha256(bytes) }

  /// Every name looked up.
  package func template() -> Outcome<Template> {
    let hash = Background { self.hash }
    let decoder = TemplateDecoder()
    var template = decoder.decode(root, name: chain.first ?? "", chain: chain, hash: "")
    template.hash = hash.value()
    let findings = InheritedFaults(layers: layers).settled(decoder.collector.findings)
    return Outcome(template, findings)
  }

  /// What the bases require and this one has lost.
  package var lostRequirements: [Finding] {
    guard let own = layers.first?.root, let base else { return [] }
    return LostRequirements.findings(own, root, over: base)
  }

  /// Names that this one adds to those of its bases, and nothing uses.
  var keysAdded: [Finding] {
    guard let own = layers.first?.root, let base else { return [] }
    return KeysAdded.findings(own, root, over: base)
  }

  /// Its bases laid over one another; nil where it has none.
  private var base: YAMLNode? {
    let tree = TemplateTree(collector: FindingCollector())
    return layers.dropFirst().reversed().reduce(nil) { tree.laid($1.root, over: $0) }
  }

  /// What is found in a tree, wherever it comes from.
  static func faults(of root: YAMLNode) -> [Finding] {
    let decoder = TemplateDecoder()
    _ = decoder.decode(
      MergedTemplate(root, chain: [], bytes: []).root, name: "", chain: [], hash: "")
    return decoder.collector.findings
  }

  /// Ledgers with a file of their own, which a draft is read by. Their faults are found by
  /// `template`.
  package var fileShapes: [LedgerShape] {
    let decoder = TemplateDecoder()
    decoder.decodeLedgers(root["台账"])
    decoder.decodeChoices(root["可填值"])
    decoder.decodeCompletion(root["完成率"])
    let inHead = LedgerShape.unitShapes.map(\.name)
    return decoder.shapes.values.filter { !inHead.contains($0.name) }.sorted { $0.name < $1.name }
  }
}
