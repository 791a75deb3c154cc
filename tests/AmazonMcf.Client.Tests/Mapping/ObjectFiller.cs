using System.Collections;
using System.Reflection;
using AmazonMcf.Model;

namespace AmazonMcf.Tests.Mapping;

/// <summary>Makes objects in which every property has a value of its own.</summary>
internal sealed class ObjectFiller
{
    private int count;

    /// <summary>The values handed out, as they appear in JSON text.</summary>
    public List<string> Values { get; } = [];

    /// <summary>Names of properties to leave alone.</summary>
    public required IReadOnlyCollection<string> Except { get; init; }

    public T Fill<T>() => (T)Fill(typeof(T));

    private object Fill(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return Record($"text{++count}x");
        }

        if (type == typeof(int))
        {
            return int.Parse(Record($"{7_000_000 + ++count}"), null);
        }

        if (type == typeof(decimal))
        {
            return decimal.Parse(Record($"{7_000_000 + ++count}"), null);
        }

        if (type == typeof(bool))
        {
            return true;
        }

        if (type == typeof(DateTime))
        {
            return Instant();
        }

        if (type == typeof(McfDictionary))
        {
            return new McfDictionary { [Record($"key{++count}x")] = Record($"text{++count}x") };
        }

        return type.IsGenericType ? FillList(type.GetGenericArguments()[0]) : FillObject(type);
    }

    private object FillObject(Type type)
    {
        var filled = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.CanWrite && !Except.Contains(property.Name))
            {
                property.SetValue(filled, Fill(property.PropertyType));
            }
        }

        return filled;
    }

    private IList FillList(Type element)
    {
        var list = (IList)Activator.CreateInstance(typeof(McfCollection<>).MakeGenericType(element))!;
        list.Add(Fill(element));
        list.Add(Fill(element));
        return list;
    }

    private DateTime Instant()
    {
        var instant = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(++count);
        Record(instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null));
        return instant;
    }

    private string Record(string value)
    {
        Values.Add(value);
        return value;
    }
}
