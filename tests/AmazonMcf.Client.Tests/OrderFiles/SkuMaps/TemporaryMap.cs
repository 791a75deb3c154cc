namespace AmazonMcf.Tests.OrderFiles.SkuMaps;

/// <summary>A SKU map in a file that is deleted at the end.</summary>
internal sealed class TemporaryMap : IDisposable
{
    public TemporaryMap(string text) => File.WriteAllText(Path, text);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "sku-map-" + System.IO.Path.GetRandomFileName());

    public void Dispose() => File.Delete(Path);
}
