#include "core/media/finish/cube_lut.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <sstream>

namespace sw {
namespace {

// So far beyond its domain a table is continued, in parts of the domain. Colours near the border of R'G'B' are found
// between neighbours of which some lie outside.
constexpr double kBeyond = 0.1;
constexpr double kLargestValue = 1000;
constexpr std::uintmax_t kLargestFile = std::uintmax_t{256} << 20;

std::vector<std::string_view> wordsOf(std::string_view line) {
    constexpr std::string_view kSpace = " \t\r";
    std::vector<std::string_view> words;
    for (std::size_t from = line.find_first_not_of(kSpace); from != std::string_view::npos;) {
        const std::size_t to = std::min(line.find_first_of(kSpace, from), line.size());
        words.push_back(line.substr(from, to - from));
        from = line.find_first_not_of(kSpace, to);
    }
    return words;
}

/// A number as C writes it, whatever the locale.
bool toNumber(std::string_view word, double& number) {
    if (word.starts_with('+'))
        word.remove_prefix(1);
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc() && end == word.data() + word.size() && std::abs(number) <= kLargestValue;
}

}  // namespace

/// Reads a table line by line.
class CubeReader {
public:
    explicit CubeReader(std::string name) : m_name(std::move(name)) {}

    Result<void> take(std::string_view line) {
        ++m_line;
        const std::vector<std::string_view> words = wordsOf(line);
        if (words.empty() || words[0].starts_with('#'))
            return {};
        const char first = words[0][0];
        if ((first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z'))
            return keyword(words, line);
        return entry(words);
    }

    Result<CubeLut> finish() {
        if (m_lut.m_size == 0)
            return wrong("has neither LUT_1D_SIZE nor LUT_3D_SIZE: it is not a .cube look-up table");
        if (m_lut.m_entries.size() < m_wanted)
            return wrong("ends after " + std::to_string(m_lut.m_entries.size()) + " of " + std::to_string(m_wanted) +
                         " colours, in line " + std::to_string(m_line));
        for (std::size_t c = 0; c < 3; ++c)
            if (m_lut.m_low[c] >= m_lut.m_high[c])
                return wrong("has a domain whose minimum is not below its maximum (line " +
                             std::to_string(m_domainLine) + ")");
        return std::move(m_lut);
    }

private:
    [[nodiscard]] tl::unexpected<Error> wrong(const std::string& what) const {
        return fail(ErrorCode::InvalidInput,
                    "The look-up table " + m_name + " " + what + ". Export it again, or choose another.");
    }
    [[nodiscard]] tl::unexpected<Error> wrongLine(const std::string& what) const {
        return fail(ErrorCode::InvalidInput, "Line " + std::to_string(m_line) + " of the look-up table " + m_name +
                                                 " " + what + ". Export it again, or choose another.");
    }

    Result<void> keyword(const std::vector<std::string_view>& words, std::string_view line) {
        if (words[0] == "TITLE")
            return title(line);
        if (words[0] == "LUT_1D_SIZE" || words[0] == "LUT_3D_SIZE")
            return size(words);
        if (words[0] == "DOMAIN_MIN")
            return numbers(words, 1, m_lut.m_low);
        if (words[0] == "DOMAIN_MAX")
            return numbers(words, 1, m_lut.m_high);
        if (words[0] == "LUT_1D_INPUT_RANGE" || words[0] == "LUT_3D_INPUT_RANGE") {
            std::array<double, 2> range{};
            SW_CHECK(numbers(words, 1, range));
            m_lut.m_low.fill(range[0]);
            m_lut.m_high.fill(range[1]);
            return {};
        }
        return wrongLine("starts with \"" + std::string(words[0].substr(0, 40)) +
                         "\", which this program does not know");
    }

    Result<void> title(std::string_view line) {
        const std::size_t from = line.find('"');
        const std::size_t to = line.rfind('"');
        if (from == std::string_view::npos || to == from)
            return wrongLine("has a title without quotation marks");
        m_lut.m_title = line.substr(from + 1, to - from - 1);
        return {};
    }

    Result<void> size(const std::vector<std::string_view>& words) {
        if (m_lut.m_size != 0)
            return wrongLine("gives a second size; files with more than one table cannot be used");
        m_lut.m_isCube = words[0] == "LUT_3D_SIZE";
        const int most = m_lut.m_isCube ? CubeLut::kMostCubeSize : CubeLut::kMostCurveSize;
        int size = 0;
        if (words.size() == 2)
            if (const auto [end, error] = std::from_chars(words[1].data(), words[1].data() + words[1].size(), size);
                error != std::errc() || end != words[1].data() + words[1].size())
                size = 0;
        if (size < 2 || size > most)
            return wrongLine("must give a size from 2 to " + std::to_string(most));
        m_lut.m_size = size;
        const auto count = static_cast<std::size_t>(size);
        m_wanted = m_lut.m_isCube ? count * count * count : count;
        return {};
    }

    Result<void> entry(const std::vector<std::string_view>& words) {
        std::array<double, 3> values{};
        SW_CHECK(numbers(words, 0, values));
        if (m_lut.m_size == 0)
            return wrongLine("is a colour before the table's size is known");
        if (m_lut.m_entries.size() == m_wanted)
            return wrongLine("is one colour more than the " + std::to_string(m_wanted) + " of the table's size");
        m_lut.m_entries.push_back(
            {static_cast<float>(values[0]), static_cast<float>(values[1]), static_cast<float>(values[2])});
        return {};
    }

    template <std::size_t Count>
    Result<void> numbers(const std::vector<std::string_view>& words, std::size_t skipped,
                         std::array<double, Count>& out) {
        if (words.size() != skipped + Count)
            return wrongLine("must have " + std::to_string(Count) + " numbers");
        for (std::size_t i = 0; i < Count; ++i)
            if (!toNumber(words[skipped + i], out[i]))
                return wrongLine("has \"" + std::string(words[skipped + i].substr(0, 40)) + "\" instead of a number");
        m_domainLine = skipped == 1 ? m_line : m_domainLine;
        return {};
    }

    std::string m_name;
    CubeLut m_lut;
    std::size_t m_wanted = 0;
    int m_line = 0;
    int m_domainLine = 0;
};

Result<CubeLut> CubeLut::parse(std::string_view text, const std::string& name) {
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    CubeReader reader(name);
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find('\n', from), text.size());
        SW_CHECK(reader.take(text.substr(from, to - from)));
        from = to + 1;
    }
    return reader.finish();
}

Result<CubeLut> CubeLut::read(const std::filesystem::path& file) {
    std::error_code error;
    const std::string name = file.filename().string();
    if (!std::filesystem::exists(file, error))
        return fail(ErrorCode::NotFound, "The look-up table " + name + " is not there. Add it again.");
    if (std::filesystem::file_size(file, error) > kLargestFile && !error)
        return fail(ErrorCode::InvalidInput, "The look-up table " + name + " is larger than 256 MiB. Choose another.");
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream || !text)
        return fail(ErrorCode::Io, "The look-up table " + file.string() + " cannot be read.");
    return parse(text.view(), name);
}

CubeLut::Place CubeLut::placeOf(double value, std::size_t channel) const {
    const double part = (value - m_low[channel]) / (m_high[channel] - m_low[channel]);
    const double at = std::clamp(part, -kBeyond, 1 + kBeyond) * (m_size - 1);
    const int cell = std::clamp(static_cast<int>(std::floor(at)), 0, m_size - 2);
    return {static_cast<std::size_t>(cell), at - cell};
}

Rgb CubeLut::at(const Rgb& colour) const {
    const std::array<Place, 3> places = {placeOf(colour.red, 0), placeOf(colour.green, 1), placeOf(colour.blue, 2)};
    if (m_isCube)
        return atCube(places);
    std::array<double, 3> out{};
    for (std::size_t c = 0; c < 3; ++c) {
        const double from = double{m_entries[places[c].cell][c]};
        out[c] = from + (double{m_entries[places[c].cell + 1][c]} - from) * places[c].part;
    }
    return {out[0], out[1], out[2]};
}

Rgb CubeLut::atCube(const std::array<Place, 3>& places) const {
    const auto size = static_cast<std::size_t>(m_size);
    const std::array<std::size_t, 3> strides = {1, size, size * size};
    std::size_t at = places[0].cell + places[1].cell * strides[1] + places[2].cell * strides[2];
    // A cube is six tetrahedra about its grey diagonal: from the near corner along the channel that is furthest first.
    std::array<std::size_t, 3> order = {0, 1, 2};
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return places[a].part > places[b].part; });
    const Entry& first = m_entries[at];
    std::array<double, 3> out = {double{first[0]}, double{first[1]}, double{first[2]}};
    for (const std::size_t channel : order) {
        const Entry& from = m_entries[at];
        at += strides[channel];
        for (std::size_t c = 0; c < 3; ++c)
            out[c] += (double{m_entries[at][c]} - double{from[c]}) * places[channel].part;
    }
    return {out[0], out[1], out[2]};
}

}  // namespace sw
