namespace AmazonMcf.Service.Http;

/// <summary>A place for a store on the disk, cleared up afterwards. Dispose of it after the services on it.</summary>
internal sealed class StoreFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mcf-store-");

    public string Path => System.IO.Path.Combine(folder.FullName, "store.db");

    public void Dispose() => folder.Delete(recursive: true);
}
