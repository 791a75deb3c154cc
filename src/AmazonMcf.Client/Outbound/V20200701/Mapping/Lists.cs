using System.Globalization;
using AmazonMcf.Model;

namespace AmazonMcf.Outbound.Mapping;

/// <summary>Turns lists of the wire into lists of the model and back. Null on the wire means nothing.</summary>
internal static class Lists
{
    public static IReadOnlyList<TModel> ToModel<TWire, TModel>(this IEnumerable<TWire>? wire, Func<TWire, TModel> map)
        where TWire : class =>
        new ModelList<TModel>((wire ?? []).Where(element => element is not null).Select(map).ToArray());

    public static IReadOnlyList<TModel> ToModel<TWire, TModel>(this IEnumerable<TWire>? wire, string path, Func<TWire, string, TModel> map)
        where TWire : class =>
        new ModelList<TModel>((wire ?? []).Select((element, index) => (element, index)).Where(entry => entry.element is not null)
            .Select(entry => map(entry.element, At(path, entry.index))).ToArray());

    public static IReadOnlyList<string> ToModel(this IEnumerable<string>? wire) => wire.ToModel(text => text);

    public static List<TWire>? ToWire<TModel, TWire>(this IEnumerable<TModel>? model, Func<TModel, TWire> map) =>
        model?.Select(map).ToList();

    public static List<TWire>? NullIfEmpty<TWire>(this List<TWire>? wire) => wire is { Count: 0 } ? null : wire;

    private static string At(string path, int index) => path + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";
}
