# Tests of the planning half of sw_image; they read the picture pack in SW_DATA_DIR/art.
foreach(test tst_art_pack tst_fact tst_matcher tst_storyboard)
    sw_test(${test} LINK sw_image)
    add_dependencies(${test} sw_art)
endforeach()
