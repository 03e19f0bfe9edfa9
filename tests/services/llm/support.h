#pragma once

#include <QtTest>
#include <fstream>
#include <iterator>
#include <string>

#include "services/llm/embedded_writer.h"
#include "services/llm/sentence_craft.h"

namespace sw::test {

inline constexpr const char* kWordNetFolder = "/usr/share/wordnet";  // where Debian's wordnet-base puts it

inline EmbeddedWriter& writer() {
    static EmbeddedWriter w({std::string(SW_SOURCE_DIR) + "/resources", kWordNetFolder});
    return w;
}

inline std::string fileText(const std::string& path) {
    std::ifstream stream(std::string(SW_SOURCE_DIR) + "/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline std::shared_ptr<const LanguagePack> pack(const std::string& language) {
    auto found = writer().sources().languages->pack(language);
    return found ? *found : nullptr;
}

/// A reader and its craft for one language.
struct Desk {
    explicit Desk(const std::string& language)
        : reader(pack(language)),
          craft(reader, pack(language), language == "en" ? *writer().sources().wordNet() : nullptr) {}
    TextReader reader;
    SentenceCraft craft;
};

inline QString q(const std::string& text) {
    return QString::fromStdString(text);
}

inline QString q(const std::vector<std::string>& texts) {
    QStringList list;
    for (const std::string& text : texts)
        list << q(text);
    return list.join(" | ");
}

}  // namespace sw::test
