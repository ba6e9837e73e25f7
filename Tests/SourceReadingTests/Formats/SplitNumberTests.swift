import GoujiModel
import SourceReading
import Testing

/// Rows under `来源,预算数,上年,说明`: numbers stand in the second and third column.
struct SplitNumberTests {
  @Test(arguments: [
    // Longer than the header.
    ("甲,6,700,,", "6,700"), ("甲,6,700.50,3,", "6,700.50"), ("甲,-12,345,6,x", "-12,345"),
    ("甲,1,118,760,,", "1,118,760"), ("甲,1,118.50,760,,", "1,118.50"),
    // As long, with the rest among the words.
    ("甲,5,6,700", "6,700"),
    // Two amounts, and three digits each.
    ("甲,100,200,备注", nil), ("甲,100,200", nil), ("甲,6,70,,", nil), ("甲,1286,400,,", nil),
    ("甲,0,700,,", nil), ("甲,06,700,,", nil), ("甲,5,6,第700号", nil), ("甲,5,6,", nil),
    ("甲,\"6,700\",5,x", nil),
  ])
  func `three digits behind an amount are the rest of it where nothing else can be`(
    row: String, number: String?
  ) {
    let table = CSVTable.read(SourceFile(path: "x.csv", text: row + "\n")).value
    let split = SplitNumber(
      in: table.rows[0], width: 4, numbers: [1, 2], remarks: [3])
    #expect(split?.text == number)
  }
}
