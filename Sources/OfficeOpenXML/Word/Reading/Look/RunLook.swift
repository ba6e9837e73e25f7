/// How the run that is being read looks, out of the styles and what it and its paragraph say
/// themselves; worked out when its first letter is read.
struct RunLook {
  /// Ids of styles; empty where none is named.
  var style = "" { didSet { plain = nil } }
  var character = ""
  /// What the paragraph says itself.
  var paragraph = TextLook() { didSet { plain = nil } }
  /// What the run says itself.
  var direct = TextLook()
  private var known: State?
  /// Of runs that say nothing themselves.
  private var plain: State?

  struct State {
    var unseen: UnseenText.Reason?
    /// Small letters are printed as capitals.
    var isCapital: Bool

    var isPlain: Bool { unseen == nil && !isCapital }
  }

  /// Of a run, and behind it.
  mutating func begin() {
    known = nil
    if !character.isEmpty { character = "" }
    if direct != TextLook() { direct = TextLook() }
  }

  /// `isTurned` where something around it turns the order of letters.
  mutating func state(_ part: WordPartReader, isTurned: Bool) -> State {
    if let known { return turned(known, isTurned) }
    let isPlain = character.isEmpty && direct == TextLook()
    let state = isPlain ? plain ?? made(part) : made(part)
    if isPlain { plain = state }
    known = state
    return turned(state, isTurned)
  }

  private func turned(_ state: State, _ isTurned: Bool) -> State {
    isTurned && state.unseen == nil
      ? State(unseen: .reversed, isCapital: state.isCapital) : state
  }

  private func made(_ part: WordPartReader) -> State {
    var look = part.styles.look(table: part.table.style, paragraph: style, character: character)
    look.take(paragraph)
    look.take(direct)
    if look.isHidden == true { return State(unseen: .hidden, isCapital: false) }
    let reason =
      look.unseen(on: part.table.fill) ?? (paragraph.isReversed == true ? .reversed : nil)
      ?? (part.table.isFlat || look.fills(part.table.width) ? .squeezed : nil)
    return State(unseen: reason, isCapital: look.isCapital == true)
  }
}
