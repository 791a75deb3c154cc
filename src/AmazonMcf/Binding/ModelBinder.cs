using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Validation;

namespace AmazonMcf.Binding;

/// <summary>
/// Converts hashtables and objects of any kind to model objects. Members are recognized by their names and by the column aliases of order
/// files; only letters and digits are compared, ignoring case.
/// </summary>
internal static class ModelBinder
{
    // Columns are flat, so the column aliases do not include members that are objects or lists.
    private static readonly Dictionary<string, string> NestedAliases = new(StringComparer.Ordinal)
    {
        ["ADDRESS"] = "DESTINATIONADDRESS",
        ["SHIPTO"] = "DESTINATIONADDRESS",
        ["ITEM"] = "ITEMS",
        ["LINES"] = "ITEMS",
        ["LINEITEMS"] = "ITEMS",
    };

    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, PropertyInfo>> Members = new();

    /// <summary>Converts a value to a type.</summary>
    /// <param name="type">A model type, a plain value or a list of either.</param>
    /// <param name="value">The value.</param>
    /// <returns>The object.</returns>
    /// <exception cref="BindingFailedException">The value cannot be converted; the message names the member.</exception>
    public static object? Convert(Type type, object? value) => Convert(type, value, PlaceOf(ElementOf(type) ?? type));

    /// <summary>Whether a name refers to the lines of an order.</summary>
    /// <param name="name">The name of a member.</param>
    public static bool NamesLines(string name) =>
        Key(name) is "ITEMS" || (NestedAliases.TryGetValue(Key(name), out var member) && member == "ITEMS");

    /// <summary>Whether a name refers to the lines or the address of an order, which are objects.</summary>
    /// <param name="name">The name of a member.</param>
    public static bool NamesObject(string name) =>
        NamesLines(name) || Key(name) is "DESTINATIONADDRESS" || (NestedAliases.TryGetValue(Key(name), out var member)
            && member == "DESTINATIONADDRESS");

    // The path is that of the type inside an order, because aliases depend on it.
    private static object? Convert(Type type, object? value, string path)
    {
        value = InputObject.Unwrap(value);
        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null || (value is not string && wanted.IsInstanceOfType(value)))
        {
            return value;
        }

        if (wanted != type && IsBlank(value))
        {
            return null;
        }

        if (wanted == typeof(DateTime))
        {
            return UtcTime.Read(value);
        }

        if (wanted.IsAssignableFrom(typeof(McfDictionary)) && InputObject.IsBag(value))
        {
            return Texts(value);
        }

        if (ElementOf(wanted) is { } element)
        {
            return ConvertList(element, value, path.EndsWith("[]", StringComparison.Ordinal) ? path : path + "[]");
        }

        if (value is string text && TextForms.TryRead(wanted, text, out var read))
        {
            return read;
        }

        if (IsModel(wanted))
        {
            return InputObject.IsBag(value) ? Bind(wanted, value, path) : throw new BindingFailedException("", ModelRule(wanted, value));
        }

        if (wanted.IsAssignableFrom(typeof(McfDictionary)))
        {
            throw new BindingFailedException("", "must be a hashtable or an object with names and values." + LostParts.Advice(value));
        }

        return ValueBinder.Convert(wanted, value, path);
    }

    private static object Bind(Type type, object value, string path)
    {
        var target = Activator.CreateInstance(type)!;
        var hasAmount = false;
        var said = new Dictionary<string, KeyValuePair<string, object?>>(StringComparer.Ordinal);
        foreach (var entry in InputObject.Read(value))
        {
            hasAmount |= Key(entry.Key) == Key(nameof(McfMoney.Value)) && !IsBlank(entry.Value);
            if (entry.Value is null || (type == typeof(McfMoney) && IsBlank(entry.Value)))
            {
                continue;
            }

            if (MemberOf(type, entry) is { } member)
            {
                Once(target, said, member.Name, entry);
                Set(target, member, entry.Value, path);
            }
            else if (AliasOf(entry.Key, path) is { } alias && Leads(type, alias))
            {
                Once(target, said, alias, entry);
                SetPath(target, alias, entry.Value, path);
            }
            else if (InputObject.Unwrap(value) is IDictionary && AliasOf(entry.Key, path) is null)
            {
                throw new BindingFailedException(entry.Key, $"is not a property of {type.Name}. The properties are {MemberList(type)}.");
            }
            else if (!InputObject.Read(value).Any(other => LostParts.IsCertain(other.Value)))
            {
                UnboundMembers.Note(target, value, entry, MembersOf(type).Values.Select(known => known.Name), path);
            }
        }

        if (type == typeof(McfMoney) && !hasAmount)
        {
            throw new BindingFailedException(nameof(McfMoney.Value), "is required.");
        }

        if ((target as McfAddress ?? (target as McfOrderRequest)?.DestinationAddress) is { } address)
        {
            RegionNames.Settle(address);
        }

        return target;
    }

    // A line or an address with two names of one member: the value of one of them would be lost.
    private static void Once(
        object target, Dictionary<string, KeyValuePair<string, object?>> said, string member, KeyValuePair<string, object?> entry)
    {
        if (target is not (McfAddress or McfOrderRequestItem) || IsBlank(entry.Value))
        {
            return;
        }

        if (!said.TryGetValue(member, out var first))
        {
            said.Add(member, entry);
        }
        else if (InvariantText.Of(first.Value)?.Trim() != InvariantText.Of(entry.Value)?.Trim())
        {
            throw new BindingFailedException(
                entry.Key, $"must not differ from '{first.Key}', which has the same meaning; remove one of them.");
        }
    }

    private static PropertyInfo? MemberOf(Type type, KeyValuePair<string, object?> entry)
    {
        var key = Key(entry.Key);
        if (
            (entry.Value is not string || LostParts.IsCertain(entry.Value))
            && NestedAliases.TryGetValue(key, out var nested)
            && MembersOf(type).TryGetValue(nested, out var whole)
        )
        {
            return whole;
        }

        return MembersOf(type).TryGetValue(key, out var member) ? member : null;
    }

    private static void Set(object target, PropertyInfo member, object? value, string path)
    {
        try
        {
            member.SetValue(target, Convert(member.PropertyType, value, path.Length == 0 ? member.Name : path + "." + member.Name));
        }
        catch (BindingFailedException failure)
        {
            throw failure.Inside(member.Name);
        }
    }

    private static void SetPath(object target, string alias, object? value, string path)
    {
        var parts = alias.Split('.');
        for (var i = 0; i < parts.Length - 1; i++)
        {
            var step = MembersOf(target.GetType())[Key(parts[i])];
            var next = step.GetValue(target) ?? Activator.CreateInstance(step.PropertyType)!;
            step.SetValue(target, next);
            (target, path) = (next, path.Length == 0 ? step.Name : path + "." + step.Name);
        }

        Set(target, MembersOf(target.GetType())[Key(parts[parts.Length - 1])], value, path);
    }

    // Columns such as that of the shipping method fill no member of their own.
    private static bool Leads(Type type, string alias)
    {
        foreach (var part in alias.Split('.'))
        {
            if (!MembersOf(type).TryGetValue(Key(part), out var member))
            {
                return false;
            }

            type = member.PropertyType;
        }

        return true;
    }

    // Parts of an order that are separate parameters have the same aliases.
    private static string PlaceOf(Type type) =>
        type == typeof(McfAddress) ? nameof(McfOrderRequest.DestinationAddress)
        : type == typeof(McfOrderRequestItem) || type == typeof(McfOrderUpdateItem) ? nameof(McfOrderRequest.Items) + "[]"
        : "";

    private static string? AliasOf(string name, string path)
    {
        var prefix = path.Length == 0 ? "" : path + ".";
        return
            OrderAliases.MemberOf(name) is { } member
            && member.StartsWith(prefix, StringComparison.Ordinal)
            && member.IndexOf("[]", prefix.Length, StringComparison.Ordinal) < 0
            ? member.Substring(prefix.Length)
            : null;
    }

    private static IList ConvertList(Type element, object value, string path)
    {
        var list = (IList)Activator.CreateInstance(typeof(McfCollection<>).MakeGenericType(element))!;
        foreach (var item in InputObject.Items(value))
        {
            try
            {
                list.Add(Convert(element, item, path));
            }
            catch (BindingFailedException failure)
            {
                throw failure.Inside("[" + list.Count.ToString(CultureInfo.InvariantCulture) + "]");
            }
        }

        return list;
    }

    private static McfDictionary Texts(object table) =>
        new(InputObject
            .Read(table)
            .ToDictionary(entry => entry.Key, entry => PlainText.Of(entry.Value, entry.Key) ?? "", StringComparer.Ordinal));

    private static IReadOnlyDictionary<string, PropertyInfo> MembersOf(Type type) => Members.GetOrAdd(type, static each => each
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(member => member.CanWrite)
        .ToDictionary(member => Key(member.Name), StringComparer.Ordinal));

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments() is { Length: 1 } arguments
            ? arguments[0]
            : null;

    private static bool IsBlank(object? value) => value is null || (value is string text && string.IsNullOrWhiteSpace(text));

    private static bool IsModel(Type type) => type.Namespace == "AmazonMcf.Model" && type.IsClass;

    private static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static string ModelRule(Type type, object value)
    {
        var rule = $"must be an object or a hashtable with these members: {MemberList(type)}.";
        if (value is string or not IEnumerable)
        {
            return rule + LostParts.Advice(value);
        }

        var count = InputObject.Items(value).Count();
        return count == 1
            ? "is a list with one entry; specify the entry itself, without the list around it."
            : FormattableString.Invariant($"is a list with {count} entries; it ") + rule;
    }

    private static string MemberList(Type type) =>
        string.Join(
            ", ",
            MembersOf(type).Values.Select(member => member.Name).Where(name => !name.StartsWith("Additional", StringComparison.Ordinal))
        );
}
