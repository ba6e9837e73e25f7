import GoujiModel
import SourceReading

private let shapeCures = [
  "列表": "每项另起一行，缩进两格，以“- ”开头", "键值表": "每行写“键: 值”，比上一行多缩进两格",
  "文字": "冒号后面直接写一句话，不分行、不用“-”",
]

extension Finding {
  static func wrongShape(_ path: String, expected: String, _ node: YAMLNode) -> Finding {
    Finding(
      .wrongShape, at: node.place, "“\(path)”应是\(expected)，写成了\(node.shapeName)",
      label: "应是\(expected)", cure: shapeCures[expected] ?? "写法见 Drafts/README.md“草案.yaml”")
  }

  /// `place` is where the key stands without a value; nil where it does not.
  static func missingKey(
    _ path: String, at place: Place? = nil, in file: SourceFile
  ) -> Finding {
    if file.sheet != nil {
      let label = FormSheet.label(of: path)
      return Finding(
        .missingValue, at: place ?? Place(file: file, line: 1, column: 1),
        "“\(FormSheet.head)”没有填“\(label)”", label: "此处不能为空", cure: "填上“\(label)”")
    }
    let examples = [
      "模板": "模板: 模板的名称（有哪些，用 gouji list templates 看）", "年度": "年度: 2024", "填报单位": "填报单位: 万元",
      IdentityPath.fullName: "在“部门:”下缩进写 全称: ××局",
      "单位": "在“单位:”下逐个写 - {代码: \"001\", 名称: ××局, 性质: 行政}",
    ]
    return Finding(
      .missingValue, at: place ?? Place(file: file, line: 1, column: 1), "草案.yaml 没有写“\(path)”",
      cure: examples[path].map { "补写，例如：\($0)" } ?? "")
  }

  static func unknownKey(
    _ key: Located<String>, in owner: String, near: [String]
  ) -> Finding {
    Finding(
      .unknownKey, at: key.place, "\(owner)没有“\(key.value)”这一项", cure: "改为\(quotedList(near))")
  }
}
