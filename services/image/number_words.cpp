#include "services/image/number_words.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "core/base/text.h"

namespace sw::illustration {
namespace {

using Words = std::set<std::string_view>;
using Values = std::map<std::string_view, double>;

/// The decimal comma is the rule in Europe and South America; these write a point.
bool writesPoint(std::string_view language) {
    static const Words kPoint{"en", "ja", "zh", "ko", "th", "he", "hi", "ms", "sw"};
    return kPoint.contains(language);
}

const std::map<std::string_view, Values> kNumbers{
    {"en", {{"two", 2},       {"three", 3},    {"four", 4},      {"five", 5},       {"six", 6},       {"seven", 7},
            {"eight", 8},     {"nine", 9},     {"ten", 10},      {"eleven", 11},    {"twelve", 12},   {"thirteen", 13},
            {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16},  {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
            {"twenty", 20},   {"thirty", 30},  {"forty", 40},    {"fifty", 50},     {"sixty", 60},    {"seventy", 70},
            {"eighty", 80},   {"ninety", 90},  {"hundred", 100}, {"dozen", 12}}},
    {"de", {{"zwei", 2},     {"drei", 3},     {"vier", 4},     {"fünf", 5},     {"sechs", 6},
            {"sieben", 7},   {"acht", 8},     {"neun", 9},     {"zehn", 10},    {"elf", 11},
            {"zwölf", 12},   {"zwanzig", 20}, {"dreißig", 30}, {"vierzig", 40}, {"fünfzig", 50},
            {"sechzig", 60}, {"siebzig", 70}, {"achtzig", 80}, {"neunzig", 90}, {"hundert", 100}}},
    {"es", {{"dos", 2},      {"tres", 3},     {"cuatro", 4},    {"cinco", 5},      {"seis", 6},     {"siete", 7},
            {"ocho", 8},     {"nueve", 9},    {"diez", 10},     {"once", 11},      {"doce", 12},    {"quince", 15},
            {"veinte", 20},  {"treinta", 30}, {"cuarenta", 40}, {"cincuenta", 50}, {"sesenta", 60}, {"setenta", 70},
            {"ochenta", 80}, {"noventa", 90}, {"cien", 100}}},
    {"fr",
     {{"deux", 2},
      {"trois", 3},
      {"quatre", 4},
      {"cinq", 5},
      {"six", 6},
      {"sept", 7},
      {"huit", 8},
      {"dix", 10},
      {"onze", 11},
      {"douze", 12},
      {"quinze", 15},
      {"vingt", 20},
      {"trente", 30},
      {"quarante", 40},
      {"cinquante", 50},
      {"soixante", 60},
      {"cent", 100}}},
    {"it",
     {{"due", 2},
      {"tre", 3},
      {"quattro", 4},
      {"cinque", 5},
      {"sei", 6},
      {"sette", 7},
      {"otto", 8},
      {"nove", 9},
      {"dieci", 10},
      {"undici", 11},
      {"dodici", 12},
      {"venti", 20},
      {"trenta", 30},
      {"quaranta", 40},
      {"cinquanta", 50},
      {"sessanta", 60},
      {"cento", 100}}},
    {"pt",
     {{"dois", 2},
      {"duas", 2},
      {"três", 3},
      {"quatro", 4},
      {"cinco", 5},
      {"seis", 6},
      {"sete", 7},
      {"oito", 8},
      {"nove", 9},
      {"dez", 10},
      {"onze", 11},
      {"doze", 12},
      {"vinte", 20},
      {"trinta", 30},
      {"quarenta", 40},
      {"cinquenta", 50},
      {"sessenta", 60},
      {"cem", 100}}}};

const std::map<std::string_view, Values> kScales{
    {"en", {{"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9}, {"trillion", 1e12}}},
    {"de",
     {{"tausend", 1e3},
      {"million", 1e6},
      {"millionen", 1e6},
      {"milliarde", 1e9},
      {"milliarden", 1e9},
      {"billion", 1e12},
      {"billionen", 1e12}}},
    {"es", {{"mil", 1e3}, {"millón", 1e6}, {"millones", 1e6}, {"billón", 1e12}, {"billones", 1e12}}},
    {"fr", {{"mille", 1e3}, {"million", 1e6}, {"millions", 1e6}, {"milliard", 1e9}, {"milliards", 1e9}}},
    {"it", {{"mila", 1e3}, {"milione", 1e6}, {"milioni", 1e6}, {"miliardo", 1e9}, {"miliardi", 1e9}}},
    {"pt", {{"mil", 1e3}, {"milhão", 1e6}, {"milhões", 1e6}, {"bilhão", 1e9}, {"bilhões", 1e9}}},
    {"ja", {{"百", 1e2}, {"千", 1e3}, {"万", 1e4}, {"億", 1e8}, {"兆", 1e12}}},
    {"zh", {{"百", 1e2}, {"千", 1e3}, {"万", 1e4}, {"萬", 1e4}, {"亿", 1e8}, {"億", 1e8}}},
    {"ko", {{"천", 1e3}, {"만", 1e4}, {"억", 1e8}}}};

const std::map<std::string_view, Words> kMonths{{"en",
                                                 {"january", "february", "march", "april", "may", "june", "july",
                                                  "august", "september", "october", "november", "december"}},
                                                {"de",
                                                 {"januar", "februar", "märz", "april", "mai", "juni", "juli", "august",
                                                  "september", "oktober", "november", "dezember"}},
                                                {"es",
                                                 {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio",
                                                  "agosto", "septiembre", "octubre", "noviembre", "diciembre"}},
                                                {"fr",
                                                 {"janvier", "février", "mars", "avril", "mai", "juin", "juillet",
                                                  "août", "septembre", "octobre", "novembre", "décembre"}},
                                                {"it",
                                                 {"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
                                                  "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"}},
                                                {"pt",
                                                 {"janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho",
                                                  "agosto", "setembro", "outubro", "novembro", "dezembro"}},
                                                {"ja", {"月"}},
                                                {"zh", {"月"}}};

const Words kTime{"second",  "seconds",   "minute",       "minutes",  "hour",    "hours",   "day",      "days",
                  "week",    "weeks",     "month",        "months",   "year",    "years",   "decade",   "decades",
                  "century", "centuries", "nights",       "sekunden", "sekunde", "minuten", "stunde",   "stunden",
                  "tag",     "tage",      "tagen",        "woche",    "wochen",  "monate",  "monaten",  "jahr",
                  "jahre",   "jahren",    "jahrhunderte", "segundos", "minutos", "hora",    "horas",    "día",
                  "días",    "semanas",   "meses",        "año",      "años",    "siglos",  "secondes", "heure",
                  "heures",  "jour",      "jours",        "semaines", "mois",    "an",      "ans",      "années",
                  "siècles", "secondi",   "minuti",       "ora",      "ore",     "giorno",  "giorni",   "settimane",
                  "mesi",    "anno",      "anni",         "secoli",   "dia",     "dias",    "ano",      "anos",
                  "séculos", "秒",        "分",           "時間",     "日",      "日間",    "週間",     "か月",
                  "ヶ月",    "年",        "年間",         "世紀"};
const Words kMeasures{"km",
                      "m",
                      "cm",
                      "mm",
                      "kg",
                      "g",
                      "mg",
                      "t",
                      "l",
                      "ml",
                      "kwh",
                      "mwh",
                      "gwh",
                      "kw",
                      "mw",
                      "gw",
                      "watt",
                      "watts",
                      "volt",
                      "volts",
                      "gb",
                      "tb",
                      "mb",
                      "hz",
                      "khz",
                      "mhz",
                      "ghz",
                      "db",
                      "ha",
                      "mph",
                      "kph",
                      "ft",
                      "lb",
                      "lbs",
                      "oz",
                      "°c",
                      "°f",
                      "kilometre",
                      "kilometres",
                      "kilometer",
                      "kilometers",
                      "metre",
                      "metres",
                      "meter",
                      "meters",
                      "centimetre",
                      "centimetres",
                      "centimeters",
                      "millimetres",
                      "millimeters",
                      "mile",
                      "miles",
                      "foot",
                      "feet",
                      "inch",
                      "inches",
                      "yard",
                      "yards",
                      "acre",
                      "acres",
                      "hectare",
                      "hectares",
                      "gram",
                      "grams",
                      "kilogram",
                      "kilograms",
                      "kilos",
                      "ton",
                      "tons",
                      "tonne",
                      "tonnes",
                      "pounds",
                      "ounces",
                      "litre",
                      "litres",
                      "liter",
                      "liters",
                      "gallons",
                      "degree",
                      "degrees",
                      "calories",
                      "decibels",
                      "light-years",
                      "kilowatts",
                      "megawatts",
                      "gigawatts",
                      "gigabytes",
                      "terabytes",
                      "knots",
                      "cubic",
                      "square",
                      "kilometern",
                      "metern",
                      "zentimeter",
                      "millimeter",
                      "gramm",
                      "kilogramm",
                      "tonnen",
                      "grad",
                      "liter",
                      "litern",
                      "hektar",
                      "dezibel",
                      "meilen",
                      "quadratkilometer",
                      "kubikmeter",
                      "quadratmeter",
                      "lichtjahre",
                      "kilómetro",
                      "kilómetros",
                      "metro",
                      "metros",
                      "centímetros",
                      "gramos",
                      "kilogramos",
                      "toneladas",
                      "grados",
                      "litros",
                      "hectáreas",
                      "kilomètre",
                      "kilomètres",
                      "mètre",
                      "mètres",
                      "centimètres",
                      "grammes",
                      "kilogrammes",
                      "degrés",
                      "chilometri",
                      "metri",
                      "centimetri",
                      "grammi",
                      "chilogrammi",
                      "tonnellate",
                      "gradi",
                      "litri",
                      "ettari",
                      "quilômetros",
                      "quilómetros",
                      "centímetro",
                      "gramas",
                      "quilogramas",
                      "graus",
                      "キロ",
                      "キロメートル",
                      "メートル",
                      "センチ",
                      "センチメートル",
                      "グラム",
                      "キログラム",
                      "トン",
                      "度",
                      "リットル",
                      "マイル"};
const Words kCurrencies{"€",       "$",      "£",       "¥",     "円",      "ユーロ", "ドル", "euro",
                        "euros",   "dollar", "dollars", "dólar", "dólares", "cents",  "yen",  "francs",
                        "franken", "pesos",  "dollari", "reais", "rupees",  "yuan",   "元"};
const Words kTimesWords{"times", "mal", "veces", "fois", "volte", "vezes", "倍"};
const Words kPercents{"%", "percent", "per cent", "prozent", "pourcent", "パーセント", "ポイント％", "％", "procent"};

const std::map<std::string_view, Words> kEnds{
    {"en",
     {"of",      "in",        "on",       "at",      "from",    "with",    "into",    "by",     "for",       "to",
      "over",    "under",     "than",     "and",     "or",      "but",     "that",    "which",  "who",       "while",
      "when",    "where",     "as",       "is",      "are",     "was",     "were",    "be",     "been",      "has",
      "have",    "had",       "will",     "would",   "can",     "could",   "may",     "might",  "must",      "should",
      "without", "near",      "along",    "across",  "through", "between", "during",  "after",  "before",    "since",
      "until",   "because",   "if",       "so",      "the",     "a",       "an",      "this",   "these",     "those",
      "their",   "its",       "his",      "her",     "our",     "your",    "it",      "they",   "we",        "he",
      "she",     "you",       "i",        "ago",     "away",    "later",   "earlier", "every",  "each",      "per",
      "more",    "less",      "out",      "up",      "down",    "around",  "about",   "within", "inside",    "again",
      "now",     "not",       "only",     "just",    "also",    "then",    "there",   "here",   "do",        "does",
      "did",     "such",      "like",     "against", "among",   "below",   "above",   "behind", "them",      "him",
      "all",     "some",      "towards",  "toward",  "via",     "off",     "onto",    "today",  "yesterday", "together",
      "alone",   "worldwide", "combined", "died",    "lost"}},
    {"de",
     {"von",      "in",     "im",    "an",    "am",      "auf",  "aus",  "mit",   "bei",   "nach",  "vor",  "über",
      "unter",    "als",    "und",   "oder",  "aber",    "die",  "der",  "das",   "den",   "dem",   "des",  "ein",
      "eine",     "einen",  "einem", "einer", "ist",     "sind", "war",  "waren", "hat",   "haben", "wird", "werden",
      "wurde",    "wurden", "zu",    "zum",   "zur",     "für",  "pro",  "je",    "weit",  "hoch",  "lang", "tief",
      "entfernt", "sich",   "es",    "sie",   "wir",     "ihr",  "bis",  "seit",  "durch", "gegen", "ohne", "um",
      "so",       "nicht",  "noch",  "mehr",  "weniger", "ihre", "seine"}},
    {"es", {"de",  "del",   "en",    "a",     "al",    "con", "por",   "para", "y",   "o",   "que", "es",
            "son", "era",   "eran",  "ha",    "han",   "el",  "la",    "los",  "las", "un",  "una", "se",
            "más", "menos", "sobre", "desde", "hasta", "sin", "entre", "cada", "su",  "sus", "fue", "fueron"}},
    {"fr", {"de",  "du",  "des",  "d'",    "d’",   "en",    "à",      "au",   "aux",   "avec",   "par", "pour", "et",
            "ou",  "qui", "que",  "est",   "sont", "était", "ont",    "a",    "le",    "la",     "les", "l'",   "un",
            "une", "se",  "plus", "moins", "sur",  "dans",  "depuis", "sans", "entre", "chaque", "sa",  "ses",  "son"}},
    {"it", {"di",  "del", "della", "dei",  "delle", "in",    "a",   "al",    "con", "per",  "e",   "o",
            "che", "è",   "sono",  "era",  "ha",    "hanno", "il",  "la",    "i",   "le",   "gli", "un",
            "una", "si",  "più",   "meno", "su",    "da",    "dal", "senza", "tra", "ogni", "sua", "suo"}},
    {"pt", {"de",   "do",    "da",    "dos",   "das", "em",  "no",    "na",   "a",   "ao",  "com", "por",  "para",
            "e",    "ou",    "que",   "é",     "são", "era", "tem",   "o",    "os",  "as",  "um",  "uma",  "se",
            "mais", "menos", "sobre", "desde", "até", "sem", "entre", "cada", "sua", "seu", "foi", "foram"}}};

const std::map<std::string_view, std::vector<std::string_view>> kQualifiers{
    {"en",
     {"at least", "more than", "less than", "fewer than", "up to", "almost", "nearly", "over", "under", "around",
      "about", "roughly", "only", "an estimated", "as many as", "as much as"}},
    {"de",
     {"mehr als", "weniger als", "mindestens", "bis zu", "fast", "knapp", "rund", "etwa", "über", "nur", "ungefähr"}},
    {"es", {"más de", "menos de", "al menos", "hasta", "casi", "unos", "unas", "alrededor de", "solo", "cerca de"}},
    {"fr", {"plus de", "moins de", "au moins", "jusqu'à", "presque", "près de", "environ", "seulement"}},
    {"it", {"più di", "oltre", "meno di", "almeno", "fino a", "quasi", "circa", "solo"}},
    {"pt", {"mais de", "menos de", "pelo menos", "até", "quase", "cerca de", "apenas"}},
    {"ja", {"約", "およそ", "最大", "少なくとも"}}};

template <class Map>
const typename Map::mapped_type* entryOf(const Map& map, std::string_view language) {
    const auto it = map.find(baseLanguage(language));
    return it == map.end() ? nullptr : &it->second;
}

/// "twenty-five"
std::optional<double> hyphenated(std::string_view lower, const Values& values) {
    const std::size_t hyphen = lower.find('-');
    if (hyphen == std::string_view::npos)
        return std::nullopt;
    const auto tens = values.find(lower.substr(0, hyphen));
    const std::string_view rest = lower.substr(hyphen + 1);
    const auto ones = values.find(rest);
    if (tens == values.end() || tens->second < 20 || tens->second > 90)
        return std::nullopt;
    if (rest == "one")
        return tens->second + 1;
    return ones != values.end() && ones->second < 10 ? std::optional(tens->second + ones->second) : std::nullopt;
}

}  // namespace

std::optional<double> numberIn(std::string_view digits, std::string_view language) {
    const std::string base = baseLanguage(language);
    std::string plain;
    for (const char32_t c : toUtf32(digits)) {
        if (c >= U'０' && c <= U'９')
            plain += static_cast<char>('0' + (c - U'０'));
        else if (c < 0x80)
            plain += static_cast<char>(c);
    }
    const char point = writesPoint(base) ? '.' : ',';
    // One separator before groups of other than three digits is a decimal sign whatever the language: "3.5" in a German
    // text.
    const std::size_t first = plain.find_first_of(".,");
    const bool single = first != std::string::npos && plain.find_first_of(".,", first + 1) == std::string::npos;
    const bool decimal = single && (plain[first] == point || plain.size() - first - 1 != 3);
    std::string number;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (plain[i] >= '0' && plain[i] <= '9')
            number += plain[i];
        else if ((decimal && i == first) || (!single && plain[i] == point))
            number += '.';
    }
    double value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc() || number.empty() || end != number.data() + number.size())
        return std::nullopt;
    return value;
}

std::optional<double> numberWord(std::string_view lower, std::string_view language) {
    const Values* values = entryOf(kNumbers, language);
    if (!values)
        return std::nullopt;
    if (const auto it = values->find(lower); it != values->end())
        return it->second;
    return hyphenated(lower, *values);
}

double scaleOf(std::string_view lower, std::string_view language) {
    const Values* values = entryOf(kScales, language);
    if (!values)
        return 0;
    const auto it = values->find(lower);
    return it == values->end() ? 0 : it->second;
}

bool isPercentWord(std::string_view lower) {
    return kPercents.contains(lower);
}

bool isMonth(std::string_view lower, std::string_view language) {
    const Words* months = entryOf(kMonths, language);
    return months && months->contains(lower);
}

bool isMeasure(std::string_view lower) {
    return kMeasures.contains(lower) || kTime.contains(lower);
}

bool isTimeMeasure(std::string_view lower) {
    return kTime.contains(lower);
}

bool isTimesWord(std::string_view lower) {
    return kTimesWords.contains(lower);
}

bool isCurrency(std::string_view lower) {
    return kCurrencies.contains(lower);
}

bool endsCount(std::string_view lower, std::string_view language) {
    const Words* ends = entryOf(kEnds, language);
    return ends && ends->contains(lower);
}

std::string qualifierBefore(const std::vector<Token>& tokens, std::size_t at, std::string_view language) {
    const auto* qualifiers = entryOf(kQualifiers, language);
    if (!qualifiers)
        return {};
    std::string best;
    for (std::size_t count = 1; count <= 3 && count <= at; ++count) {
        std::string words;
        for (std::size_t i = at - count; i < at; ++i)
            words += (words.empty() ? "" : " ") + tokens[i].lower;
        if (std::ranges::find(*qualifiers, words) != qualifiers->end())
            best = words;
    }
    return best;
}

}  // namespace sw::illustration
