using System.Collections;
using System.Reflection;

namespace AmazonMcf.Model;

/// <summary>Copies model objects completely, so that the calling script cannot change them while they are processed.</summary>
internal static class ModelCopy
{
    /// <summary>Copies an object with all its members.</summary>
    /// <typeparam name="T">A type of the model.</typeparam>
    /// <param name="source">The object.</param>
    public static T Of<T>(T source)
        where T : class => (T)Copy(source)!;

    private static object? Copy(object? source) => source switch
    {
        null or string or ValueType => source,
        McfDictionary table => new McfDictionary(table),
        IReadOnlyDictionary<string, string> => source,
        IList list => CopyList(list),
        _ => CopyMembers(source),
    };

    private static IList CopyList(IList list)
    {
        var element = list.GetType().IsArray ? list.GetType().GetElementType()! : list.GetType().GetGenericArguments()[0];
        var copy = (IList)Activator.CreateInstance(typeof(McfCollection<>).MakeGenericType(element))!;
        foreach (var item in list)
        {
            copy.Add(Copy(item));
        }

        return copy;
    }

    private static object CopyMembers(object source)
    {
        var copy = Activator.CreateInstance(source.GetType())!;
        foreach (var member in source.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.CanWrite))
        {
            member.SetValue(copy, Copy(member.GetValue(source)));
        }

        return copy;
    }
}
