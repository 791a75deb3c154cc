using AmazonMcf.Testing;

namespace AmazonMcf.Service;

/// <summary>A folder of its own for the store of a test.</summary>
internal sealed class StoreFolder : IDisposable
{
    public StoreFolder() => Directory.CreateDirectory(Root);

    public string Root { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "mcf-store-" + Guid.NewGuid().ToString("N"));

    public string Path => System.IO.Path.Combine(Root, "store.db");

    /// <summary>Opens the store; windows that share a clock live in the same real time.</summary>
    public SellerFixture Open(FakeTimeProvider? clock = null) => new(options => options.Path = Path, clock);

    /// <summary>Copies the files of the store as they lie on the disk now.</summary>
    public StoreFolder Copy()
    {
        var copy = new StoreFolder();
        File.Copy(Path, copy.Path);
        if (File.Exists(Path + "-wal"))
        {
            File.Copy(Path + "-wal", copy.Path + "-wal");
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
