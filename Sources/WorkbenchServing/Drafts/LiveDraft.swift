import BudgetWorkbench
import GoujiModel
import SourceReading

/// A draft that somebody works on: read when it is first asked for, read again when its files have
/// changed, on threads of their own. It stays when its files are gone.
package actor LiveDraft {
  package nonisolated let id: String
  package nonisolated let path: String
  /// What its pages point into.
  package nonisolated let places = PlaceBook()
  private let templates: String?
  private let pace: WatchPace

  private var state: DraftState?
  /// What the roster calls its department.
  private var listed: String?
  private var reading: Task<DraftState, Never>?
  private var looked: ContinuousClock.Instant?
  /// The version that was forgotten; the next one is a new one to whoever still shows it.
  private var forgotten = 0
  /// When the state was read of which it is known that no change went unseen.
  private var settled: Int?
  private var watchers: [Int: AsyncStream<Event>.Continuation] = [:]
  private var nextWatcher = 0
  private var watch: Task<Void, Never>?
  /// How long the last look took.
  private var cost = Duration.zero

  /// Where the draft and the templates lie, which nobody needs to know who works on it.
  private nonisolated let surroundings: [(path: String, shown: String)]

  init(id: String, path: String, templates: String?, pace: WatchPace) {
    self.id = id
    self.path = path
    self.templates = templates
    self.pace = pace
    let shelves = TemplateShelves(templates).above(path)
    let folder = WorkingPath.withoutSlash(path) + "/"
    // Of a form that is sent, and of what it names.
    let above = WorkingFile.folder(of: WorkingPath.absolute(path))
    let folders =
      [WorkingPath.absolute(path), WorkingPath.shown(above)] + Self.ancestors(of: above)
    surroundings =
      [(folder, ""), (path, WorkingPath.name(of: path))]
      + shelves.flatMap { [("\($0)/", "Templates/"), ("\(WorkingPath.shown($0))/", "Templates/")] }
      + folders.map { ("\($0)/", "") }
  }

  /// The folder and those above it, the nearest first.
  private static func ancestors(of folder: String) -> [String] {
    let parts = folder.split(separator: "/")
    return parts.indices.reversed().map { "/" + parts[...$0].joined(separator: "/") }
  }

  /// As its files are now. They are looked at no more than once in ten milliseconds, however many ask.
  package func current() async -> DraftState {
    if let state, let looked, ContinuousClock.now - looked < .milliseconds(10), reading == nil {
      return state
    }
    return await reread()
  }

  /// The same without fail, for whoever has just written a file.
  package func reread() async -> DraftState {
    for _ in 0..<3 {
      if let reading { _ = await reading.value }
      looked = .now
      if let state, await !isStale(state) { return state }
      if reading == nil { read() }
    }
    if let reading { return await reading.value }
    return await read().value
  }

  /// What the roster calls its department now; nil where it does not say.
  func called(_ name: String?) {
    if name == listed { return }
    listed = name
    looked = nil
  }

  private func isStale(_ state: DraftState) async -> Bool {
    if state.listed != listed { return true }
    let begun = ContinuousClock.now
    let hasMoved = state.hasMoved(path, templates: templates)
    cost = ContinuousClock.now - begun
    if hasMoved { return true }
    if settled == state.read || !state.mayHaveMovedUnseen { return false }
    let isLate = FileStamp.now > state.read + SourceStamp.grain
    let differs = await OffRequest.run { state.differs }
    if isLate, !differs { settled = state.read }
    return differs
  }

  @discardableResult
  private func read() -> Task<DraftState, Never> {
    let (path, templates, listed, old) = (path, templates, listed, state)
    let task = Task {
      let new = await OffRequest.run {
        DraftState.read(path, templates: templates, listed: listed, after: old)
      }
      return take(new)
    }
    reading = task
    return task
  }

  private func take(_ read: DraftState) -> DraftState {
    var new = read
    if state == nil { new.version += forgotten }
    let isNew = state?.version != new.version
    state = new
    reading = nil
    looked = .now
    if isNew { for watcher in watchers.values { watcher.yield(.version(new.version)) } }
    return new
  }

  /// A text as it is shown: files by their names in the draft, templates by theirs.
  package nonisolated func shown(_ text: String) -> String {
    surroundings.reduce(text) { $0.replacing($1.path, with: $1.shown) }
  }

  /// Lets go of what was read, where nobody watches the draft or has asked for it for so long: a county
  /// has hundreds of them.
  func forget(unusedFor time: Duration) {
    guard let state, reading == nil, watchers.isEmpty,
      looked.map({ ContinuousClock.now - $0 >= time }) ?? true
    else { return }
    forgotten = state.version
    self.state = nil
    settled = nil
  }

  // MARK: Watching

  package enum Event: Sendable, Equatable {
    case version(Int)
    /// Nothing has happened for a while.
    case pulse
  }

  /// The present version, then each new one, until `leave` is called with the number of the listener.
  package func listen() async -> (number: Int, events: AsyncStream<Event>) {
    let now = await current()
    let (stream, continuation) = AsyncStream.makeStream(
      of: Event.self, bufferingPolicy: .bufferingNewest(2))
    let number = nextWatcher
    nextWatcher += 1
    watchers[number] = continuation
    continuation.yield(.version(state?.version ?? now.version))
    if watch == nil {
      pace.begin()
      watch = Task { await look() }
    }
    return (number, stream)
  }

  package func leave(_ number: Int) {
    watchers[number] = nil
    if watchers.isEmpty { rest() }
  }

  private func rest() {
    if watch == nil { return }
    pace.end()
    watch?.cancel()
    watch = nil
  }

  private func look() async {
    var told = ContinuousClock.now
    while !Task.isCancelled {
      _ = await current()
      if ContinuousClock.now - told > .seconds(10) {
        told = .now
        for watcher in watchers.values { watcher.yield(.pulse) }
      }
      try? await Task.sleep(for: pace.pause(after: cost))
    }
  }

  /// Nobody is told anything any more.
  package func stop() {
    for watcher in watchers.values { watcher.finish() }
    watchers = [:]
    rest()
  }
}
