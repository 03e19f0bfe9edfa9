# Makes TO.qm of FROM.ts with all messages in one context: lupdate 6.4 does not know which class is meant in
# `namespace sw::ui`, so that its contexts are not those of the running program. The same words have the same translation
# everywhere.
file(READ ${FROM} text)
string(REGEX REPLACE "</context>[ \n]*<context>[ \n]*<name>[^<]*</name>" "" text "${text}")
string(REGEX REPLACE "<name>[^<]*</name>" "<name>Shortwright</name>" text "${text}")
file(WRITE ${FLAT} "${text}")
# It says that there are duplicates, as is to be expected now.
execute_process(COMMAND ${LRELEASE} -silent ${FLAT} -qm ${TO} RESULT_VARIABLE status ERROR_VARIABLE said OUTPUT_QUIET)
if(status)
    message(FATAL_ERROR "${FROM}: ${said}")
endif()
