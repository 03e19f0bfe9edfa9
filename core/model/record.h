#pragma once

#include <algorithm>

#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/base/id.h"
#include "core/base/json.h"
#include "core/base/time.h"
#include "core/model/cut.h"

/// One description per record type gives its JSON form both ways and its JSON schema. A record type T is described by
/// `template <class V> void describe(V& v, Of<T>)`, which calls `v("name", &T::member, "what it is")` for each member;
/// an enumeration by `enumNames(Of<E>)`. A member `Json unknown` receives what no member claims, and is written back; it
/// also keeps what is unknown within members that have no `unknown` of their own. Where there is a function
/// `const char* wantedInstead(Of<T>, const T&)`, a decoded value is refused when that gives a text.
namespace sw::record {

template <class T>
struct Of {};

template <class T>
concept Enumeration = std::is_enum_v<T>;

template <class T>
Json encode(const T& value);
template <class T>
Result<T> decode(const Json& json, const std::string& path);
template <class T>
Json schema();

template <class T>
struct IsId : std::false_type {};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type {
    using TagType = Tag;
};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {
    using Item = T;
};
template <class T>
struct IsMap : std::false_type {};
template <class T>
struct IsMap<std::map<std::string, T>> : std::true_type {
    using Item = T;
};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {
    using Item = T;
};

template <class T>
concept HasUnknown = requires(T t) { t.unknown; };
template <class T>
concept Checked = requires(const T& t) { wantedInstead(Of<T>{}, t); };

/// Collects the names of a record's members.
struct NameWriter {
    std::vector<std::string> names;
    template <class T, class M>
    void operator()(const char* name, M T::*, const char*) {
        names.emplace_back(name);
    }
};
template <class T>
concept Described = requires(NameWriter& v) { describe(v, Of<T>{}); };

/// The members of `json` that a record of type T does not have; null when there are none.
template <class T>
Json unclaimed(const Json& json) {
    Json rest;
    if (!json.is_object())
        return rest;
    NameWriter writer;
    describe(writer, Of<T>{});
    for (const auto& [name, item] : json.items())
        if (std::find(writer.names.begin(), writer.names.end(), name) == writer.names.end())
            rest[name] = item;
    return rest;
}

inline tl::unexpected<Error> wrong(const std::string& path, const std::string& wanted) {
    return fail(ErrorCode::InvalidInput, "\"" + path + "\" must be " + wanted + ".");
}

template <class T>
struct Encoder {
    const T& from;
    Json to = Json::object();
    template <class M>
    void operator()(const char* name, M T::*member, const char*) {
        if constexpr (IsOptional<M>::value) {
            if (from.*member)
                to[name] = encode(*(from.*member));
        } else {
            to[name] = encode(from.*member);
        }
    }
};

template <class T>
struct Decoder {
    const Json& from;
    const std::string& path;
    T to{};
    std::optional<Error> error;

    template <class M>
    void operator()(const char* name, M T::*member, const char*) {
        const auto it = from.find(name);
        if (error || it == from.end())
            return;
        const std::string at = path.empty() ? name : path + "." + name;
        if constexpr (IsOptional<M>::value) {
            assign(decode<typename IsOptional<M>::Item>(*it, at), to.*member);
        } else {
            assign(decode<M>(*it, at), to.*member);
        }
        if constexpr (HasUnknown<T> && Described<M> && !HasUnknown<M>) {
            if (Json rest = unclaimed<M>(*it); !rest.is_null())
                to.unknown[name] = std::move(rest);
        }
    }

    template <class V, class M>
    void assign(Result<V> value, M& target) {
        if (value)
            target = std::move(*value);
        else
            error = value.error();
    }
};

template <class T>
struct SchemaWriter {
    Json properties = Json::object();
    Json required = Json::array();
    template <class M>
    void operator()(const char* name, M T::*, const char* what) {
        if constexpr (IsOptional<M>::value) {
            properties[name] = schema<typename IsOptional<M>::Item>();
        } else {
            properties[name] = schema<M>();
            required.push_back(name);
        }
        if (*what)
            properties[name]["description"] = what;
    }
};

template <class T>
Json encode(const T& value) {
    if constexpr (std::is_same_v<T, Json>) {
        return value;
    } else if constexpr (IsId<T>::value) {
        return toText(value);
    } else if constexpr (std::is_same_v<T, Duration> || std::is_same_v<T, TimePoint>) {
        return value.flicks;
    } else if constexpr (Enumeration<T>) {
        for (const auto& [name, e] : enumNames(Of<T>{}))
            if (e == value)
                return name;
        return nullptr;
    } else if constexpr (IsVector<T>::value) {
        Json array = Json::array();
        for (const auto& item : value)
            array.push_back(encode(item));
        return array;
    } else if constexpr (IsMap<T>::value) {
        Json object = Json::object();
        for (const auto& [key, item] : value)
            object[key] = encode(item);
        return object;
    } else if constexpr (std::is_class_v<T> && !std::is_same_v<T, std::string>) {
        Encoder<T> encoder{value};
        describe(encoder, Of<T>{});
        if constexpr (HasUnknown<T>) {
            for (const auto& [name, item] : value.unknown.items()) {
                if (!encoder.to.contains(name))
                    encoder.to[name] = item;
                else if (item.is_object() && encoder.to[name].is_object())
                    for (const auto& [inner, rest] : item.items())
                        if (!encoder.to[name].contains(inner))
                            encoder.to[name][inner] = rest;
            }
        }
        return std::move(encoder.to);
    } else {
        return value;
    }
}

template <class T>
Result<T> decodeRecord(const Json& json, const std::string& path) {
    if (!json.is_object())
        return wrong(path, "an object");
    Decoder<T> decoder{json, path, {}, {}};
    describe(decoder, Of<T>{});
    if (decoder.error)
        return tl::unexpected<Error>(*decoder.error);
    if constexpr (HasUnknown<T>) {
        if (Json rest = unclaimed<T>(json); !rest.is_null())
            for (const auto& [name, item] : rest.items())
                decoder.to.unknown[name] = item;
    }
    if constexpr (Checked<T>) {
        if (const char* wanted = wantedInstead(Of<T>{}, decoder.to))
            return wrong(path, wanted);
    }
    return std::move(decoder.to);
}

template <class T>
Result<T> decodeNumber(const Json& json, const std::string& path) {
    if constexpr (std::is_same_v<T, bool>) {
        return json.is_boolean() ? Result<T>(json.get<bool>()) : wrong(path, "true or false");
    } else if constexpr (std::is_floating_point_v<T>) {
        return json.is_number() ? Result<T>(json.get<T>()) : wrong(path, "a number");
    } else {
        if (!json.is_number_integer())
            return wrong(path, "a whole number");
        if (json.is_number_unsigned() ? std::in_range<T>(json.get<std::uint64_t>()) : std::in_range<T>(json.get<std::int64_t>()))
            return json.get<T>();
        return wrong(path, "a whole number in range");
    }
}

template <class T>
Result<T> decode(const Json& json, const std::string& path) {
    if constexpr (std::is_same_v<T, Json>) {
        return json;
    } else if constexpr (std::is_same_v<T, std::string>) {
        return json.is_string() ? Result<T>(json.get<std::string>()) : wrong(path, "a text");
    } else if constexpr (IsId<T>::value) {
        if (json.is_string() && json.get_ref<const std::string&>().empty())
            return T{};
        const auto id = json.is_string() ? idFromText<typename IsId<T>::TagType>(json.get<std::string>()) : std::nullopt;
        return id ? Result<T>(*id) : wrong(path, std::string("an identity such as \"") + IsId<T>::TagType::kName + "-1\"");
    } else if constexpr (std::is_same_v<T, Duration> || std::is_same_v<T, TimePoint>) {
        return json.is_number_integer() ? Result<T>(T{json.get<std::int64_t>()})
                                        : wrong(path, "a time in flicks, a whole number");
    } else if constexpr (Enumeration<T>) {
        std::string names;
        for (const auto& [name, e] : enumNames(Of<T>{})) {
            if (json == name)
                return e;
            names += (names.empty() ? "" : ", ") + std::string(name);
        }
        return wrong(path, "one of " + names);
    } else if constexpr (IsVector<T>::value) {
        if (!json.is_array())
            return wrong(path, "a list");
        T list;
        for (const Json& item : json) {
            SW_TRY(auto value, decode<typename IsVector<T>::Item>(item, path + "[" + std::to_string(list.size()) + "]"));
            list.push_back(std::move(value));
        }
        return list;
    } else if constexpr (IsMap<T>::value) {
        if (!json.is_object())
            return wrong(path, "an object");
        T map;
        for (const auto& [key, item] : json.items()) {
            SW_TRY(auto value, decode<typename IsMap<T>::Item>(item, path + "." + key));
            map.emplace(key, std::move(value));
        }
        return map;
    } else if constexpr (std::is_class_v<T>) {
        return decodeRecord<T>(json, path);
    } else {
        return decodeNumber<T>(json, path);
    }
}

/// The members of a record as JSON schema: {"properties": …, "required": […]}.
template <class T>
Json memberSchema() {
    SchemaWriter<T> writer;
    describe(writer, Of<T>{});
    return {{"type", "object"}, {"properties", writer.properties}, {"required", writer.required}};
}

template <class T>
Json schema() {
    if constexpr (std::is_same_v<T, Json>) {
        return Json::object();
    } else if constexpr (std::is_same_v<T, std::string>) {
        return {{"type", "string"}};
    } else if constexpr (IsId<T>::value) {
        return {{"type", "string"}, {"pattern", std::string("^(") + IsId<T>::TagType::kName + "-[1-9][0-9]*)?$"}};
    } else if constexpr (std::is_same_v<T, Duration> || std::is_same_v<T, TimePoint>) {
        return {{"type", "integer"}, {"format", "flicks"}};
    } else if constexpr (Enumeration<T>) {
        Json names = Json::array();
        for (const auto& entry : enumNames(Of<T>{}))
            names.push_back(entry.first);
        return {{"enum", names}};
    } else if constexpr (IsVector<T>::value) {
        return {{"type", "array"}, {"items", schema<typename IsVector<T>::Item>()}};
    } else if constexpr (IsMap<T>::value) {
        return {{"type", "object"}, {"additionalProperties", schema<typename IsMap<T>::Item>()}};
    } else if constexpr (std::is_class_v<T>) {
        Json object = memberSchema<T>();
        object.erase("required");  // absent members of a nested record keep their defaults
        return object;
    } else if constexpr (std::is_same_v<T, bool>) {
        return {{"type", "boolean"}};
    } else if constexpr (std::is_floating_point_v<T>) {
        return {{"type", "number"}};
    } else {
        return {{"type", "integer"}};
    }
}

}  // namespace sw::record
