# Has the disk image notarized, when SHORTWRIGHT_NOTARY_PROFILE names a profile of `xcrun notarytool store-credentials`.
if(DEFINED ENV{SHORTWRIGHT_NOTARY_PROFILE})
    foreach(image ${CPACK_PACKAGE_FILES})
        execute_process(COMMAND xcrun notarytool submit --wait --keychain-profile $ENV{SHORTWRIGHT_NOTARY_PROFILE} ${image} COMMAND_ERROR_IS_FATAL ANY)
        execute_process(COMMAND xcrun stapler staple ${image} COMMAND_ERROR_IS_FATAL ANY)
    endforeach()
else()
    message(STATUS "The disk image is not notarized: SHORTWRIGHT_NOTARY_PROFILE is not set.")
endif()
