import Hummingbird
import NIOCore

struct AssetRoutes {
  func add(to router: some RouterMethods<ServeContext>) {
    for asset in Assets.all {
      router.get("assets/\(asset.name)") { _, _ in
        Response(
          status: .ok,
          headers: [
            .contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable",
          ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
      }
    }
  }
}
