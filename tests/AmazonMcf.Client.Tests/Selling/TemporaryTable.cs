namespace AmazonMcf.Tests.Selling;

/// <summary>A table in a file that is deleted at the end.</summary>
internal sealed class TemporaryTable : IDisposable
{
    public TemporaryTable(string text) => File.WriteAllText(Path, text);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "table-" + System.IO.Path.GetRandomFileName());

    public void Dispose() => File.Delete(Path);
}
