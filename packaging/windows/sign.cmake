# Signs the program before it is packed and the installer afterwards, when SHORTWRIGHT_SIGN_THUMBPRINT names a certificate of the
# machine's store by its SHA-1 thumbprint, and SHORTWRIGHT_TIMESTAMP_SERVER the RFC 3161 server of its issuer.
if(NOT DEFINED ENV{SHORTWRIGHT_SIGN_THUMBPRINT})
    message(STATUS "Nothing is signed: SHORTWRIGHT_SIGN_THUMBPRINT is not set.")
    return()
endif()
set(files ${CPACK_PACKAGE_FILES})
if(NOT files)
    set(files ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/bin/shortwright.exe)
endif()
execute_process(COMMAND signtool sign /sha1 $ENV{SHORTWRIGHT_SIGN_THUMBPRINT} /fd SHA256 /td SHA256
    /tr $ENV{SHORTWRIGHT_TIMESTAMP_SERVER} ${files} COMMAND_ERROR_IS_FATAL ANY)
