#include "services/llm/translation_table.h"

#include <algorithm>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr std::string_view kMark = "\xef\xbb\xbf";
constexpr const char* kHeading = "id,source,text";
constexpr std::size_t kColumns = 3;
constexpr std::size_t kLongestTable = 10'000'000;  // bytes

std::string cell(const std::string& text) {
    if (text.find_first_of(",;\"\r\n") == std::string::npos && text == trimmed(text))
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

struct Row {
    std::size_t line = 1;  ///< where it begins
    std::vector<std::string> cells;
};

/// Reads one table strictly.
class TableReader {
public:
    TableReader(std::string_view csv, const std::string& name) : m_csv(csv), m_name(name) {
        if (m_csv.starts_with(kMark))
            m_csv.remove_prefix(kMark.size());
        m_separator = m_csv.substr(0, m_csv.find('\n')).find(';') == std::string_view::npos ? ',' : ';';
    }

    Result<std::vector<Row>> rows() {
        if (m_csv.size() > kLongestTable)
            return fail(ErrorCode::InvalidInput, m_name + " is larger than any table of a short's texts.");
        if (!isUtf8(m_csv))
            return fail(ErrorCode::InvalidInput, m_name + " is not UTF-8. Save it as “CSV UTF-8”.");
        std::vector<Row> rows;
        while (m_at < m_csv.size()) {
            SW_TRY(Row row, next());
            if (row.cells.size() > 1 || !row.cells.front().empty())
                rows.push_back(std::move(row));
        }
        return rows;
    }
    [[nodiscard]] tl::unexpected<Error> wrong(std::size_t line, const std::string& what) const {
        return fail(ErrorCode::InvalidInput, "Line " + std::to_string(line) + " of " + m_name + ": " + what);
    }

private:
    Result<Row> next() {
        Row row{m_line, {}};
        for (;;) {
            SW_TRY(std::string text, nextCell());
            row.cells.push_back(std::move(text));
            if (m_at < m_csv.size() && m_csv[m_at] == m_separator) {
                ++m_at;
                continue;
            }
            if (m_csv.substr(m_at).starts_with("\r\n"))
                ++m_at;
            if (m_at < m_csv.size())
                ++m_at;
            ++m_line;
            return row;
        }
    }

    bool endsHere() const {
        return m_at == m_csv.size() || m_csv[m_at] == m_separator || m_csv[m_at] == '\n' ||
               m_csv.substr(m_at).starts_with("\r\n");
    }

    Result<std::string> nextCell() {
        if (m_at < m_csv.size() && m_csv[m_at] == '"')
            return quotedCell();
        const std::size_t from = m_at;
        while (!endsHere())
            ++m_at;
        return std::string(m_csv.substr(from, m_at - from));
    }

    Result<std::string> quotedCell() {
        const std::size_t begin = m_line;
        std::string text;
        for (++m_at; m_at < m_csv.size(); ++m_at) {
            const char c = m_csv[m_at];
            if (c == '"' && !m_csv.substr(m_at + 1).starts_with('"')) {
                ++m_at;
                if (!endsHere())
                    return wrong(
                        m_line,
                        "behind a closing quotation mark there is more text. Write quotation marks within a text twice.");
                return text;
            }
            m_at += c == '"';
            m_line += c == '\n';
            if (c != '\r')
                text += c;
        }
        return wrong(begin, "a quotation mark opens here and is never closed.");
    }

    std::string_view m_csv;
    const std::string& m_name;
    char m_separator = ',';
    std::size_t m_at = 0;
    std::size_t m_line = 1;
};

std::string withoutReturns(std::string text) {
    std::erase(text, '\r');
    return text;
}

/// Why the row's id and source are none of `texts`.
std::string strangeness(const std::vector<std::string>& row, const std::vector<ShortText>& texts) {
    std::vector<std::string> ids;
    for (const ShortText& text : texts) {
        if (text.id == row[0])
            return "the source of " + row[0] + " is now “" + text.text + "”. Write the table anew, and translate that.";
        ids.push_back(text.id);
    }
    const std::string near = nearest(row[0], ids);
    return "there is no text \"" + row[0] + "\" to be translated." +
           (near.empty() ? "" : " Did you mean " + near + "?");
}

}  // namespace

std::string translationTable(const std::vector<ShortText>& texts, const Translations& known) {
    std::string table = std::string(kMark) + kHeading + "\r\n";
    for (const ShortText& text : texts) {
        const auto saying = known.find(text);
        table +=
            cell(text.id) + "," + cell(text.text) + "," + (saying == known.end() ? "" : cell(saying->second)) + "\r\n";
    }
    return table;
}

Result<Translations> readTranslationTable(std::string_view csv, const std::string& name,
                                          const std::vector<ShortText>& texts) {
    TableReader reader(csv, name);
    SW_TRY(const std::vector<Row> rows, reader.rows());
    if (rows.empty() || joined(rows.front().cells, ",") != kHeading)
        return fail(ErrorCode::InvalidInput,
                    name + " is no table of texts: its first line must be " + kHeading +
                        ". `shortwright versions FILE.short --language CODE --table FILE.csv` writes one.");
    Translations known;
    for (const Row& row : std::vector<Row>(rows.begin() + 1, rows.end())) {
        if (row.cells.size() != kColumns)
            return reader.wrong(row.line, "a row has three cells, and this one has " +
                                              std::to_string(row.cells.size()) +
                                              ". Put texts with commas between quotation marks.");
        const auto text = std::find_if(texts.begin(), texts.end(), [&](const ShortText& one) {
            return one.id == row.cells[0] && withoutReturns(one.text) == row.cells[1];
        });
        if (text == texts.end())
            return reader.wrong(row.line, strangeness(row.cells, texts));
        if (const std::string saying = trimmed(row.cells[2]); !saying.empty() && !known.emplace(*text, saying).second)
            return reader.wrong(row.line, row.cells[0] + " is translated a second time. Leave one of the two rows.");
    }
    return known;
}

}  // namespace sw
