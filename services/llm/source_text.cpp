#include "services/llm/source_text.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <filesystem>
#include <memory>

#include "core/base/text.h"
#include "services/llm/csv_text.h"
#include "services/llm/encoding.h"
#include "services/llm/gateway_script.h"
#include "services/llm/html_text.h"
#include "services/llm/markdown_text.h"
#include "services/llm/plain_text.h"

namespace sw {
namespace {

constexpr std::size_t kMaxPageBytes = 4 * kMaxSourceBytes;  // mark-up may be several times as long as its text

std::string megabytes(std::size_t bytes) {
    const std::size_t tenths = (bytes + 99'999) / 100'000;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

tl::unexpected<Error> tooLong(std::string_view name, std::size_t bytes, std::size_t limit) {
    return fail(ErrorCode::InvalidInput, std::string(name) + " is too long for a short: it has " + megabytes(bytes) +
                                             " of text and the limit is " + megabytes(limit) +
                                             ". Give one chapter or article of it.");
}

tl::unexpected<Error> emptyText(std::string_view name) {
    return fail(ErrorCode::InvalidInput,
                std::string(name) + " is empty. Write or paste what the short is to tell, or give a topic.");
}

std::string withoutAddresses(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t address = addressLength(text, i);
        out += address ? ' ' : text[i];
        i += address ? address : 1;
    }
    return out;
}

/// Counts words that hold a letter, up to `enough`.
int countLetterWords(std::string_view text, int enough) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, decltype(&utext_close)> source(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status), utext_close);
    const std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> breaks(ubrk_open(UBRK_WORD, "", nullptr, 0, &status),
                                                                        ubrk_close);
    ubrk_setUText(breaks.get(), source.get(), &status);
    int words = 0;
    if (U_FAILURE(status))
        return words;
    for (ubrk_first(breaks.get()); words < enough && ubrk_next(breaks.get()) != UBRK_DONE;)
        words += ubrk_getRuleStatus(breaks.get()) >= UBRK_WORD_LETTER;
    return words;
}

enum class Format { Plain, Markdown, Html, Csv, Json };

Result<Format> formatOf(std::string_view fileName, std::string_view text) {
    const std::string extension = asciiLower(std::filesystem::path(std::string(fileName)).extension().string());
    if (extension == ".md" || extension == ".markdown")
        return Format::Markdown;
    if (extension == ".html" || extension == ".htm" || extension == ".xhtml")
        return Format::Html;
    if (extension == ".csv" || extension == ".tsv")
        return Format::Csv;
    if (extension == ".json")
        return Format::Json;
    if (extension == ".txt" || extension == ".text")
        return Format::Plain;
    for (const char* other : {".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".pages"})
        if (extension == other)
            return fail(ErrorCode::InvalidInput,
                        std::string(fileName) + " is a " + (other + 1) +
                            " file, which cannot be read. Save its text as .txt, .md or .html and give that file.");
    const std::string start = trimmed(text.substr(0, 256));
    if (start.starts_with('{'))
        return Format::Json;
    const std::string lower = asciiLower(start);
    return lower.starts_with("<!doctype html") || lower.starts_with("<html") ? Format::Html : Format::Plain;
}

std::string marked(const MarkedText& page) {
    return page.title.empty() ? trimmed(page.body) : page.title + "\n\n" + trimmed(page.body);
}

/// A page's title is what its mark-up says, even when its first line looks like another.
SourceText fromPage(MarkedText page) {
    SourceText source;
    source.title = speakableText(page.title);
    page.title = source.title.empty() ? std::string() : "# " + source.title;
    source.text = marked(page);
    return source;
}

Result<SourceText> fromJson(const std::string& text, std::string_view name, bool certain) {
    auto value = parseJson(text, name);
    if (!value && !certain)
        return SourceText{{}, text, {}};
    if (!value)
        return fail(ErrorCode::InvalidInput,
                    std::string(name) + " is not valid JSON. Correct it, or give the text as .txt.",
                    value.error().detail);
    if (!isGatewayScript(*value))
        return fail(ErrorCode::InvalidInput,
                    std::string(name) +
                        " is not a script: it must be an object with \"scenes\", each with a \"description\" to "
                        "be spoken. Add them, or give the text as .txt.");
    return SourceText{stringOr(*value, "title"), text, *value};
}

}  // namespace

Result<void> checkSourceWords(std::string_view text, std::string_view name) {
    if (text.size() > kMaxSourceBytes)
        return tooLong(name, text.size(), kMaxSourceBytes);
    if (trimmed(text).empty())
        return emptyText(name);
    if (!isUtf8(text) || text.find('\0') != std::string_view::npos)
        return fail(ErrorCode::InvalidInput, std::string(name) + " is not UTF-8 text. Save it as UTF-8 and try again.");
    const std::string words = withoutAddresses(text);
    const int count = countLetterWords(words, 2);
    if (count == 1)
        return fail(ErrorCode::InvalidInput, std::string(name) + " has only one word, \"" +
                                                 speakableText(words).substr(0, 60) +
                                                 "\". Give a text, or ask for an outline on it with --topic.");
    if (count == 0)
        return fail(ErrorCode::InvalidInput,
                    std::string(name) +
                        " has no words to speak, only addresses, numbers or symbols. Paste the "
                        "text itself.");
    return {};
}

Result<SourceText> readSource(std::string_view bytes, std::string_view fileName) {
    const std::string name = fileName.empty() || fileName == "-"
                                 ? "The text on standard input"
                                 : std::filesystem::path(std::string(fileName)).filename().string();
    if (bytes.size() > kMaxPageBytes)
        return tooLong(name, bytes.size(), kMaxSourceBytes);
    if (trimmed(bytes.substr(0, 64)).empty() && trimmed(bytes).empty())
        return emptyText(name);
    SW_TRY(const std::string text, decodeText(bytes, name));
    SW_TRY(const Format format, formatOf(fileName, text));
    if (format != Format::Html && text.size() > kMaxSourceBytes)
        return tooLong(name, text.size(), kMaxSourceBytes);
    SourceText source;
    if (format == Format::Json) {
        SW_TRY(source, fromJson(text, name, asciiLower(fileName).ends_with(".json")));
    } else if (format == Format::Html) {
        source = fromPage(readHtml(text));
    } else if (format == Format::Markdown) {
        source = fromPage(readMarkdown(text));
    } else {
        source.text = format == Format::Csv ? csvAsText(text) : text;
        source.title = readPlainText(source.text).title;
    }
    if (!source.script)
        SW_CHECK(checkSourceWords(source.text, name));
    return source;
}

}  // namespace sw
