// Embeds the files of one EDITION, those that it has. Included once for each, by EditionData.c.
// Asking whether a file is there also tells the build to look at it again when it changes.
#define FILE_OF(name) 科目/EDITION/name.tsv

#if __has_include(TEXT(FILE_OF(说明)))
EMBED(EDITION/说明.tsv)
#endif
#if __has_include(TEXT(FILE_OF(功能科目)))
EMBED(EDITION/功能科目.tsv)
#endif
#if __has_include(TEXT(FILE_OF(部门经济科目)))
EMBED(EDITION/部门经济科目.tsv)
#endif
#if __has_include(TEXT(FILE_OF(政府经济科目)))
EMBED(EDITION/政府经济科目.tsv)
#endif
#if __has_include(TEXT(FILE_OF(经济科目对照)))
EMBED(EDITION/经济科目对照.tsv)
#endif
#if __has_include(TEXT(FILE_OF(变更)))
EMBED(EDITION/变更.tsv)
#endif

#undef FILE_OF
#undef EDITION
