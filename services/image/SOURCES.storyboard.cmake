# The planning half of sw_image: art pack, facts, matcher and storyboard.
set(SW_STORYBOARD_SOURCES
    art_pack.cpp
    dates.cpp
    fact.cpp
    gazetteer.cpp
    lexicon.cpp
    matcher.cpp
    matcher_tables.cpp
    number_words.cpp
    quantity.cpp
    quotation.cpp
    scene_candidates.cpp
    sentence_words.cpp
    share.cpp
    storyboard.cpp
    storyboard_palette.cpp
    storyboard_stage.cpp
    tagger.cpp
    type_lines.cpp
)
# Words and letter case of all scripts. The target does not exist yet when this file is read.
pkg_check_modules(icu REQUIRED IMPORTED_TARGET icu-uc)
cmake_language(DEFER CALL target_link_libraries sw_image PUBLIC PkgConfig::icu)
