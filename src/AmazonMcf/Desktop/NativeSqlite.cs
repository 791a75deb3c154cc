using System.Runtime.InteropServices;

namespace AmazonMcf.Desktop;

/// <summary>Loads the native SQLite library on Windows from the folder of the module.</summary>
internal static class NativeSqlite
{
    /// <summary>Loads the library into this process; a failure becomes visible when SQLite is first used.</summary>
    /// <param name="runtimes">The folder <c>runtimes</c> of the module.</param>
    public static void Load(string runtimes)
    {
        var platform = "win-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        _ = LoadLibrary(Path.GetFullPath(Path.Combine(runtimes, platform, "native", "e_sqlite3.dll")));
    }

    [DllImport("kernel32", CharSet = CharSet.Unicode, ExactSpelling = true, EntryPoint = "LoadLibraryW")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr LoadLibrary(string path);
}
