#pragma once

#include <QTest>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/text.h"

// What QCOMPARE prints when two of these differ. Json has too many conversions for QCOMPARE: compare its text.
namespace QTest {

template <>
inline char* toString(const std::string& text) {
    return qstrdup(("“" + text + "”").c_str());
}

template <>
inline char* toString(const std::vector<std::string>& texts) {
    return qstrdup(("[" + sw::joined(texts, ", ") + "]").c_str());
}

}  // namespace QTest

namespace sw::test {

/// JSON as text, for QCOMPARE.
inline std::string shown(const Json& json) {
    return canonicalText(json);
}

}  // namespace sw::test
