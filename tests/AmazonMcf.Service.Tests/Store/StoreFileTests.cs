using AmazonMcf.Testing;

namespace AmazonMcf.Service.Store;

/// <summary>Who may read a store: on Unix its owner alone. Windows has no modes; folders of the user are private there.</summary>
public sealed class StoreFileTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerOnly | UnixFileMode.UserExecute;

    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [FactOn(Platforms.Unix)]
    public void A_new_store_its_side_files_and_its_new_folders_are_private()
    {
        var root = Path.Combine(folder.Root, "some");
        var path = Path.Combine(root, "where", "store.db");
        using var world = ServiceWorld.Open(new EmbeddedServiceOptions { Path = path });
        world.GetStock(SellerFixture.Us, null);

        var files = Directory.GetFiles(Path.GetDirectoryName(path)!);
        Assert.Equal(["store.db", "store.db-shm", "store.db-wal"], files.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var file in files)
        {
            Assert.Equal(OwnerOnly, File.GetUnixFileMode(file));
        }

        Assert.Equal(OwnerFolder, File.GetUnixFileMode(root));
        Assert.Equal(OwnerFolder, File.GetUnixFileMode(Path.GetDirectoryName(path)!));
    }

    [FactOn(Platforms.Unix)]
    public void Folders_and_stores_that_exist_keep_the_mode_their_owner_gave_them()
    {
        const UnixFileMode Shared = OwnerFolder | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
        File.SetUnixFileMode(folder.Root, Shared);
        folder.Open().Dispose();
        Assert.Equal((Shared, OwnerOnly), (File.GetUnixFileMode(folder.Root), File.GetUnixFileMode(folder.Path)));

        File.SetUnixFileMode(folder.Path, OwnerOnly | UnixFileMode.GroupRead);
        using var again = folder.Open();
        Assert.Equal(OwnerOnly | UnixFileMode.GroupRead, File.GetUnixFileMode(folder.Path));
    }
}
