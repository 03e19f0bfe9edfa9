# Signs the application before it is packed, when SHORTWRIGHT_SIGN_IDENTITY names a "Developer ID Application" certificate.
if(DEFINED ENV{SHORTWRIGHT_SIGN_IDENTITY})
    execute_process(COMMAND codesign --force --deep --timestamp --options runtime
        --entitlements ${CMAKE_CURRENT_LIST_DIR}/entitlements.plist --sign $ENV{SHORTWRIGHT_SIGN_IDENTITY}
        ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/shortwright.app COMMAND_ERROR_IS_FATAL ANY)
else()
    message(STATUS "The application is not signed: SHORTWRIGHT_SIGN_IDENTITY is not set.")
endif()
