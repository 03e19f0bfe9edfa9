#include "services/voice/japanese_numbers.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr std::array<const char*, 10> kDigits{"ゼロ", "イチ", "ニ",   "サン", "ヨン",
                                              "ゴ",   "ロク", "ナナ", "ハチ", "キュー"};
constexpr std::array<const char*, 10> kHundreds{"",         "ヒャク",     "ニヒャク",   "サンビャク", "ヨンヒャク",
                                                "ゴヒャク", "ロッピャク", "ナナヒャク", "ハッピャク", "キューヒャク"};
constexpr std::array<const char*, 10> kThousands{"",       "セン",     "ニセン",   "サンゼン", "ヨンセン",
                                                 "ゴセン", "ロクセン", "ナナセン", "ハッセン", "キューセン"};
constexpr std::array<const char*, 4> kMyriads{"", "マン", "オク", "チョー"};
constexpr std::size_t kMostDigits = 16;

/// ASCII digits and point, without grouping.
std::string plain(std::string_view written) {
    std::string digits;
    for (char32_t c : toUtf32(written)) {
        if (c >= U'０' && c <= U'９')
            c = c - U'０' + U'0';
        if ((c >= U'0' && c <= U'9') || c == U'.')
            digits.push_back(static_cast<char>(c));
        else if (c == U'．')
            digits.push_back('.');
    }
    return digits;
}

std::string digitByDigit(std::string_view digits) {
    std::string kana;
    for (const char c : digits)  // "2.0.1" has a second point
        kana += c == '2' ? "ニー" : c == '5' ? "ゴー" : c == '.' ? "テン" : kDigits[static_cast<std::size_t>(c - '0')];
    return kana;
}

std::string belowTenThousand(std::uint64_t n) {
    std::string kana = std::string(kThousands[n / 1000]) + kHundreds[n / 100 % 10];
    if (n / 10 % 10 > 1)
        kana += kDigits[n / 10 % 10];
    if (n / 10 % 10 > 0)
        kana += "ジュー";
    return n % 10 > 0 ? kana + kDigits[n % 10] : kana;
}

std::string whole(std::string_view digits) {
    if (digits.size() > kMostDigits || (digits.size() > 1 && digits.front() == '0'))
        return digitByDigit(digits);
    std::uint64_t value = 0;
    for (const char c : digits)
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    if (value == 0)
        return kDigits[0];
    std::string kana;
    for (std::size_t power = 0; value > 0; ++power, value /= 10'000) {
        const std::uint64_t group = value % 10'000;
        if (group == 0)
            continue;
        const std::string one = power == 1 && group == 1 ? "イチ" : belowTenThousand(group);
        kana = one + kMyriads[power] + kana;
    }
    return kana;
}

const std::map<std::string, std::string>& daysOfMonth() {
    static const std::map<std::string, std::string> kDays{
        {"1", "ツイタチ"},      {"2", "フツカ"},  {"3", "ミッカ"},         {"4", "ヨッカ"},   {"5", "イツカ"},
        {"6", "ムイカ"},        {"7", "ナノカ"},  {"8", "ヨーカ"},         {"9", "ココノカ"}, {"10", "トーカ"},
        {"14", "ジューヨッカ"}, {"20", "ハツカ"}, {"24", "ニジューヨッカ"}};
    return kDays;
}

/// `kana` with its last digit in the form that it takes before 月, 時, 年 and 人.
std::string shortForm(std::string kana, bool seven) {
    static constexpr std::array<std::array<const char*, 2>, 3> kShort{
        {{"ヨン", "ヨ"}, {"キュー", "ク"}, {"ナナ", "シチ"}}};
    for (std::size_t i = 0; i < (seven ? 3U : 2U); ++i) {
        const std::string longForm = kShort[i][0];
        if (kana.ends_with(longForm))
            return kana.substr(0, kana.size() - longForm.size()) + kShort[i][1];
    }
    return kana;
}

/// How a counter sounds and how it changes with the number before it.
struct Counter {
    const char* surface;
    const char* plain;    ///< behind most numbers
    const char* doubled;  ///< behind a doubled consonant: "イッポン"
    const char* nasal;    ///< behind サン
    bool six;             ///< whether ロク doubles, too
};

const Counter* counterOf(std::string_view surface) {
    static constexpr std::array<Counter, 10> kCounters{{{"本", "ホン", "ポン", "ボン", true},
                                                        {"匹", "ヒキ", "ピキ", "ビキ", true},
                                                        {"杯", "ハイ", "パイ", "バイ", true},
                                                        {"回", "カイ", "カイ", "カイ", true},
                                                        {"個", "コ", "コ", "コ", true},
                                                        {"階", "カイ", "カイ", "ガイ", true},
                                                        {"か月", "カゲツ", "カゲツ", "カゲツ", true},
                                                        {"歳", "サイ", "サイ", "サイ", false},
                                                        {"冊", "サツ", "サツ", "サツ", false},
                                                        {"頭", "トー", "トー", "トー", false}}};
    for (const Counter& counter : kCounters)
        if (surface == counter.surface)
            return &counter;
    return nullptr;
}

std::string counted(const std::string& kana, const Counter& counter) {
    static constexpr std::array<std::array<const char*, 2>, 4> kDoubling{
        {{"イチ", "イッ"}, {"ハチ", "ハッ"}, {"ジュー", "ジュッ"}, {"ロク", "ロッ"}}};
    for (std::size_t i = 0; i < (counter.six ? 4U : 3U); ++i) {
        const std::string hard = kDoubling[i][0];
        if (kana.ends_with(hard))
            return kana.substr(0, kana.size() - hard.size()) + kDoubling[i][1] + counter.doubled;
    }
    return kana + (kana.ends_with("サン") ? counter.nasal : counter.plain);
}

/// "3つ" → "ミッツ"; "" beyond nine.
std::string thingsOf(const std::string& digits) {
    static constexpr std::array<const char*, 10> kThings{"",       "ヒトツ", "フタツ", "ミッツ", "ヨッツ",
                                                         "イツツ", "ムッツ", "ナナツ", "ヤッツ", "ココノツ"};
    return digits.size() == 1 ? kThings[static_cast<std::size_t>(digits[0] - '0')] : std::string();
}

}  // namespace

std::string japaneseNumber(std::string_view written) {
    const std::string digits = plain(written);
    const std::size_t point = digits.find('.');
    std::string kana = whole(digits.substr(0, point));
    if (point == std::string::npos)
        return kana;
    return kana + "テン" + digitByDigit(digits.substr(point + 1));
}

std::string japaneseCount(std::string_view written, std::string_view counter) {
    const std::string digits = plain(written);
    if (digits.empty() || digits.find('.') != std::string::npos)
        return {};
    const std::string kana = whole(digits);
    if (const Counter* changing = counterOf(counter))
        return counted(kana, *changing);
    if (counter == "つ")
        return thingsOf(digits);
    if (counter == "月")
        return shortForm(kana, true) + "ガツ";
    if (counter == "時" || counter == "時間")
        return shortForm(kana, true) + (counter == "時" ? "ジ" : "ジカン");
    if (counter == "日") {
        const auto day = daysOfMonth().find(digits);
        return day != daysOfMonth().end() ? day->second : kana + "ニチ";
    }
    if (counter == "人" && (digits == "1" || digits == "2"))
        return digits == "1" ? "ヒトリ" : "フタリ";
    if (counter == "人" || counter == "年")
        return (kana.ends_with("ヨン") ? shortForm(kana, false) : kana) + (counter == "人" ? "ニン" : "ネン");
    if (counter == "分") {
        static constexpr std::array<const char*, 5> kHard{"イチ", "サン", "ロク", "ハチ", "ジュー"};
        static constexpr std::array<const char*, 5> kChanged{"イッ", "サン", "ロッ", "ハッ", "ジュッ"};
        for (std::size_t i = 0; i < kHard.size(); ++i)
            if (kana.ends_with(kHard[i]))
                return kana.substr(0, kana.size() - std::string_view(kHard[i]).size()) + kChanged[i] + "プン";
        return kana + (kana.ends_with("ヨン") ? "プン" : "フン");
    }
    return {};
}

}  // namespace sw
