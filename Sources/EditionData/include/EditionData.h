#pragma once

/// The editions of the classification that ship with the program, one file after the other: path,
/// a zero, size (eight bytes, in the machine's order), content.
typedef struct {
  const unsigned char *start;
  const unsigned char *end;
} EditionData;

EditionData edition_data(void);
