// What Gouji says to the examples of family G5. Written by `GOUJI_UPDATE_GOLDEN=1 swift test --filter
// GalleryTests`; read the difference before you commit it.
let galleryG5: StaticString = ##"""
  == G501 例1
  错误[G501] 不能写入 草案/支出.csv/out：路径中有一段是文件，不是文件夹
     = 建议：换一个文件夹：--out 文件夹
  """##
