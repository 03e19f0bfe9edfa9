#include "services/llm/csv_text.h"

#include <algorithm>
#include <cctype>

#include "core/base/text.h"

namespace sw {
namespace {

char separatorOf(std::string_view csv) {
    const std::string_view head = csv.substr(0, csv.find('\n'));
    char best = ',';
    for (const char c : {';', '\t'})
        if (std::count(head.begin(), head.end(), c) > std::count(head.begin(), head.end(), best))
            best = c;
    return best;
}

bool isNumeric(const std::string& cell) {
    return std::any_of(cell.begin(), cell.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// A heading row holds no numbers and no sentences.
bool isHeader(const std::vector<std::string>& row) {
    return std::none_of(row.begin(), row.end(), [](const std::string& cell) {
        return cell.empty() || isNumeric(cell) || cell.size() > 40 || cell.ends_with('.');
    });
}

std::size_t textColumn(const std::vector<std::string>& header) {
    for (const char* name : {"text", "narration", "sentence", "prompt", "description", "fact", "note"})
        for (std::size_t i = 0; i < header.size(); ++i)
            if (asciiLower(header[i]) == name)
                return i;
    return header.size() == 1 ? 0 : std::string::npos;
}

bool acronym(const std::string& text) {
    return text.size() > 1 && text[1] >= 'A' && text[1] <= 'Z';
}

std::string rowAsText(const std::vector<std::string>& row, const std::vector<std::string>& header) {
    std::string out;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].empty())
            continue;
        if (!out.empty())
            out += i == 1 || out.find(':') == std::string::npos ? ": " : ", ";
        if (i > 0 && i < header.size())
            out += (acronym(header[i]) ? header[i] : asciiLower(header[i])) + " ";
        out += row[i];
    }
    return out;
}

}  // namespace

std::vector<std::vector<std::string>> readCsv(std::string_view csv) {
    const char separator = separatorOf(csv);
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
    std::string cell;
    bool quoted = false;
    const auto endRow = [&] {
        row.push_back(trimmed(cell));
        cell.clear();
        if (std::any_of(row.begin(), row.end(), [](const std::string& c) { return !c.empty(); }))
            rows.push_back(row);
        row.clear();
    };
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"')
            cell += csv[i++];
        else if (c == '"' && (quoted || trimmed(cell).empty()))
            quoted = !quoted;
        else if (c == separator && !quoted)
            row.push_back(trimmed(cell)), cell.clear();
        else if (c == '\n' && !quoted)
            endRow();
        else
            cell += c == '\n' ? ' ' : c;
    }
    endRow();
    return rows;
}

std::string csvAsText(std::string_view csv) {
    const std::vector<std::vector<std::string>> rows = readCsv(csv);
    if (rows.empty())
        return {};
    const bool header = rows.size() > 1 && isHeader(rows[0]);
    const std::size_t column = header ? textColumn(rows[0]) : rows[0].size() == 1 ? 0 : std::string::npos;
    std::string out;
    for (std::size_t i = header ? 1 : 0; i < rows.size(); ++i) {
        const std::string text = column == std::string::npos
                                     ? rowAsText(rows[i], header ? rows[0] : std::vector<std::string>())
                                 : column < rows[i].size() ? rows[i][column]
                                                           : std::string();
        if (!text.empty())
            out += "- " + text + "\n";
    }
    return out;
}

}  // namespace sw
