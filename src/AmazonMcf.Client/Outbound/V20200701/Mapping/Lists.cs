using System.Globalization;
using AmazonMcf.Model;

namespace AmazonMcf.Outbound.Mapping;

/// <summary>Turns lists of the wire into lists of the model and back. Null on the wire means nothing.</summary>
internal static class Lists
{
    public static IReadOnlyList<TModel> ToModel<TWire, TModel>(this List<TWire>? wire, Func<TWire, TModel> map)
        where TWire : class
    {
        if (wire is not { Count: > 0 })
        {
            return Readable.List<TModel>([]);
        }

        var model = new List<TModel>(wire.Count);
        foreach (var element in wire)
        {
            if (element is not null)
            {
                model.Add(map(element));
            }
        }

        return Readable.List<TModel>(model);
    }

    public static IReadOnlyList<TModel> ToModel<TWire, TModel>(this List<TWire>? wire, string path, Func<TWire, string, TModel> map)
        where TWire : class
    {
        var model = new List<TModel>();
        for (var i = 0; i < (wire?.Count ?? 0); i++)
        {
            if (wire![i] is { } element)
            {
                model.Add(map(element, At(path, i)));
            }
        }

        return Readable.List<TModel>(model);
    }

    public static IReadOnlyList<string> ToModel(this IEnumerable<string>? wire) =>
        (wire as List<string> ?? wire?.ToList()).ToModel(text => text);

    public static List<TWire>? ToWire<TModel, TWire>(this IEnumerable<TModel>? model, Func<TModel, TWire> map) =>
        model?.Select(map).ToList();

    public static List<TWire>? NullIfEmpty<TWire>(this List<TWire>? wire) => wire is { Count: 0 } ? null : wire;

    private static string At(string path, int index) => path + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";
}
