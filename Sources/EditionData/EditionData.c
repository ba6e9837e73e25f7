// The files below 科目, put into the program as they are: for each its path, a zero, its size in
// eight bytes, then its bytes. What is listed here ships; a folder of its own for each edition.
#include "EditionData.h"

#if defined(__APPLE__)
#define SECTION ".section __TEXT,__const"
#define SYMBOL(name) ".globl _" name "\n_" name ":"
#else
#define SECTION ".section .rodata"
#define SYMBOL(name) ".globl " name "\n" name ":"
#endif

#define QUOTED(path) #path
#define TEXT(path) QUOTED(path)
// 1 and 2 are labels of the assembler's that may be used again.
#define EMBED(path) \
  __asm__(SECTION "\n.asciz \"" TEXT(path) "\"\n.quad 2f - 1f\n" \
          "1:\n.incbin \"科目/" TEXT(path) "\"\n2:\n.text");

__asm__(SECTION "\n" SYMBOL("edition_data_start") "\n.text");

#define EDITION 2017-01-01
#include "EmbeddedEdition.h"
#define EDITION 2018-01-01
#include "EmbeddedEdition.h"
#define EDITION 2019-01-01
#include "EmbeddedEdition.h"
#define EDITION 2020-01-01
#include "EmbeddedEdition.h"
#define EDITION 2021-01-01
#include "EmbeddedEdition.h"
#define EDITION 2022-01-01
#include "EmbeddedEdition.h"
#define EDITION 2023-01-01
#include "EmbeddedEdition.h"
#define EDITION 2024-01-01
#include "EmbeddedEdition.h"
#define EDITION 2024-03-29
#include "EmbeddedEdition.h"
#define EDITION 2025-01-01
#include "EmbeddedEdition.h"
#define EDITION 2025-05-23
#include "EmbeddedEdition.h"

#if __has_include("科目/常见误写.tsv")
EMBED(常见误写.tsv)
#endif

__asm__(SECTION "\n" SYMBOL("edition_data_end") "\n.text");

extern const unsigned char edition_data_start[], edition_data_end[];

EditionData edition_data(void) {
  return (EditionData){edition_data_start, edition_data_end};
}
