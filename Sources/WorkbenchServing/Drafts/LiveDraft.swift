import BudgetWorkbench
import GoujiModel
import SourceReading

/// A draft that somebody works on: read when it is first asked for, read again when its files have
/// changed, on threads of their own. It stays when its files are gone.
package actor LiveDraft {
  package nonisolated let id: String
  package nonisolated let path: String
  /// As the roster calls its department.
  package nonisolated let listed: ListedPath
  /// What its pages point into.
  package nonisolated let places = PlaceBook()
  private let templates: String?

  private var state: DraftState?
  private var reading: Task<DraftState, Never>?
  private var looked: ContinuousClock.Instant?
  /// When the state was read of which it is known that no change went unseen.
  private var settled: Int?
  private var watchers: [Int: AsyncStream<Event>.Continuation] = [:]
  private var nextWatcher = 0
  private var watch: Task<Void, Never>?

  /// Where the draft and the templates lie, which nobody needs to know who works on it.
  private nonisolated let surroundings: [(path: String, shown: String)]

  init(id: String, listed: ListedPath, templates: String?) {
    self.id = id
    self.listed = listed
    path = listed.path
    self.templates = templates
    let shelves = TemplateShelves(templates).above(listed.path)
    let folder = listed.path.hasSuffix("/") ? listed.path : listed.path + "/"
    let name = listed.path.split(separator: "/").last.map(String.init) ?? ""
    surroundings =
      [(folder, "")] + (WorkingPath.isFolder(listed.path) ? [] : [(listed.path, name)])
      + shelves.flatMap { [("\($0)/", "Templates/"), ("\(WorkingPath.shown($0))/", "Templates/")] }
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
      if let state, !isStale(state) { return state }
      if reading == nil { read() }
    }
    if let reading { return await reading.value }
    return await read().value
  }

  private func isStale(_ state: DraftState) -> Bool {
    if state.hasMoved(path, templates: templates) { return true }
    if settled == state.read || !state.mayHaveMovedUnseen { return false }
    let isLate = fileClock() > state.read + SourceStamp.grain
    let differs = state.differs
    if isLate, !differs { settled = state.read }
    return differs
  }

  @discardableResult
  private func read() -> Task<DraftState, Never> {
    let (path, templates, old) = (path, templates, state)
    let task = Task {
      let new = await OffRequest.run { DraftState.read(path, templates: templates, after: old) }
      return take(new)
    }
    reading = task
    return task
  }

  private func take(_ new: DraftState) -> DraftState {
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
    if watch == nil { watch = Task { await look() } }
    return (number, stream)
  }

  package func leave(_ number: Int) {
    watchers[number] = nil
    if watchers.isEmpty {
      watch?.cancel()
      watch = nil
    }
  }

  private func look() async {
    var told = ContinuousClock.now
    while !Task.isCancelled {
      _ = await current()
      if ContinuousClock.now - told > .seconds(10) {
        told = .now
        for watcher in watchers.values { watcher.yield(.pulse) }
      }
      try? await Task.sleep(for: .milliseconds(12))
    }
  }

  /// Nobody is told anything any more.
  package func stop() {
    for watcher in watchers.values { watcher.finish() }
    watchers = [:]
    watch?.cancel()
    watch = nil
  }
}
