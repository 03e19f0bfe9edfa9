# Makes TO (sample.shortz, the sample project of the start screen) with the built PROGRAM from TEXT, in FOLDER. Nothing of the
# user's settings goes into it: the same program and data give the same bytes.
file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})
foreach(place HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME)
    set(ENV{${place}} ${FOLDER})
endforeach()
set(ENV{LSAN_OPTIONS} "suppressions=${SUPPRESSIONS}:print_suppressions=0")
set(project ${FOLDER}/Sample.short)
foreach(arguments
        "new;${TEXT};-o;${project};--seconds;20;--language;en;--voice;slt;--look;depth;--platform;shorts;--aspect;9:16;--fps;30;--seed;1;--offline"
        "generate;${project}"
        "pack;${project};-o;${FOLDER}/sample.shortz")
    execute_process(COMMAND ${PROGRAM} ${arguments} RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "The sample project could not be made: ${said}")
    endif()
endforeach()
file(RENAME ${FOLDER}/sample.shortz ${TO})
file(REMOVE_RECURSE ${FOLDER})
