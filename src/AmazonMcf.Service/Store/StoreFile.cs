namespace AmazonMcf.Service.Store;

/// <summary>
/// Creates the file of a store. It holds names and addresses, so on Unix it is for its owner alone, as are folders that are created for it;
/// SQLite gives its side files the mode of the store. What exists already keeps the mode that its owner gave it.
/// </summary>
internal static class StoreFile
{
#if NET
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly object Creating = new();

#endif
    /// <summary>Creates the file, empty, and its folder where they are missing.</summary>
    /// <param name="file">The full path.</param>
    public static void Create(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
#if NET
        if (!OperatingSystem.IsWindows())
        {
            CreateFolder(folder);

            // One thread at a time: on Unix, closing a file ends all locks of the process on it, also those of a thread that has found the
            // file in the meantime and opened the store.
            lock (Creating)
            {
                if (!File.Exists(file))
                {
                    new FileStream(file, Options).Dispose();
                }
            }

            return;
        }
#endif
        Directory.CreateDirectory(folder);
    }

#if NET
    // Another program may create the same file at this moment.
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static FileStreamOptions Options => new()
    {
        Mode = FileMode.OpenOrCreate,
        Access = FileAccess.ReadWrite,
        Share = FileShare.ReadWrite | FileShare.Delete,
        UnixCreateMode = OwnerOnly,
    };

    // One by one: the mode would be given to the last of them only.
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void CreateFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (Path.GetDirectoryName(folder) is { } parent)
        {
            CreateFolder(parent);
        }

        Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
    }
#endif
}
