# Run by CPack over what it is about to pack: what Debian wants compressed is compressed, and times are those of
# SOURCE_DATE_EPOCH, so that the same files give the same package.
string(TIMESTAMP epoch "%s" UTC)
set(doc ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share/doc/shortwright)
if(CPACK_GENERATOR STREQUAL "DEB")
    execute_process(COMMAND env LC_ALL=C date --utc --rfc-email --date=@${epoch} OUTPUT_VARIABLE date OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    set(version ${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})
    file(WRITE ${doc}/changelog.Debian "shortwright (${version}) stable; urgency=medium\n\n  * Version ${CPACK_PACKAGE_VERSION}; what is new is in changelog.gz.\n\n -- ${CPACK_PACKAGE_CONTACT}  ${date}\n")
    file(RENAME ${doc}/CHANGELOG.md ${doc}/changelog)
    set(man ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share/man/man1/shortwright.1)
    execute_process(COMMAND gzip -9n ${doc}/changelog ${doc}/changelog.Debian ${man} COMMAND_ERROR_IS_FATAL ANY)
endif()
execute_process(COMMAND find ${CPACK_TEMPORARY_INSTALL_DIRECTORY} -exec touch --no-dereference --date=@${epoch} {} + COMMAND_ERROR_IS_FATAL ANY)
