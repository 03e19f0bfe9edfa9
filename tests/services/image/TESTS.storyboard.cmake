# Tests of the planning half of sw_image; they read the picture pack in SW_DATA_DIR/art.
sw_test(tst_art_pack LINK sw_image)
sw_test(tst_fact LINK sw_image)
sw_test(tst_matcher LINK sw_image)
sw_test(tst_storyboard LINK sw_image)
