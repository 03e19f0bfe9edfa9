# The planning half of sw_image: art pack, facts, matcher and storyboard.
set(SW_STORYBOARD_SOURCES
    art_pack.cpp
    fact.cpp
    gazetteer.cpp
    lexicon.cpp
    matcher.cpp
    matcher_tables.cpp
    number_words.cpp
    quantity.cpp
    quotation.cpp
    sentence_words.cpp
    share.cpp
    tagger.cpp
)
