namespace AmazonMcf.FaultInjection;

/// <summary>A folder of one test, gone after it.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mcf-campaign-");

    public string Folder => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);
}
