import GoujiModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The browser of whoever sits at the computer.
enum Browser {
  /// Tries one program after the other; without a screen none, for some of them would then take the
  /// terminal.
  static func open(_ page: String) {
    #if os(Linux)
      let hasScreen = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"].contains { (name: String) in
        getenv(name) != nil
      }
      let programs = hasScreen ? ["wslview", "xdg-open"] : []
    #else
      let programs = ["open"]
    #endif
    for program in programs where start(program, page) { return }
  }

  private static func start(_ program: String, _ page: String) -> Bool {
    var process: pid_t = 0
    var arguments = [strdup(program), strdup(page), nil]
    defer { arguments.forEach { free($0) } }
    #if os(Linux)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    guard posix_spawnp(&process, program, &actions, nil, &arguments, environ) == 0 else {
      return false
    }
    // Nobody waits for it, but the system wants to be asked how it ended.
    _ = Background { [process] in waitpid(process, nil, 0) }
    return true
  }
}
