using System.Runtime.InteropServices;
using AmazonMcf.Loader;

namespace AmazonMcf.Conventions;

/// <summary>The loader finds what it needs on machines that these tests do not run on.</summary>
public sealed class LoaderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("runtimes").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Theory]
    [InlineData("win", Architecture.X64, "win-x64/native/e_sqlite3.dll")]
    [InlineData("win", Architecture.Arm64, "win-arm64/native/e_sqlite3.dll")]
    [InlineData("linux", Architecture.X64, "linux-x64/native/libe_sqlite3.so")]
    [InlineData("linux-musl", Architecture.Arm64, "linux-musl-arm64/native/libe_sqlite3.so")]
    [InlineData("osx", Architecture.Arm64, "osx-arm64/native/libe_sqlite3.dylib")]
    public void A_native_library_is_found_by_its_bare_name(string system, Architecture architecture, string expected)
    {
        var file = Place(expected);

        Assert.Equal([file], new NativeLibraries(root, [system], architecture).Find("e_sqlite3"));
    }

    [Fact]
    public void The_likelier_C_library_comes_first_and_the_other_one_after()
    {
        var glibc = Place("linux-x64/native/libe_sqlite3.so");
        var musl = Place("linux-musl-x64/native/libe_sqlite3.so");

        Assert.Equal([musl, glibc], new NativeLibraries(root, ["linux-musl", "linux"], Architecture.X64).Find("e_sqlite3"));
    }

    [Fact]
    public void A_library_the_module_does_not_bring_is_left_to_the_system() =>
        Assert.Empty(new NativeLibraries(root, ["linux"], Architecture.X64).Find("libc"));

    [Fact]
    public void The_staged_platforms_are_those_the_package_of_SQLite_brings()
    {
        var runtimes = Path.Combine(Tree.Output("AmazonMcf", "net8.0"), "runtimes");

        Rule.Holds(
            "The package of SQLite has no library for this platform any more: see build/Steps/ModuleStage.cs.",
            new[]
            {
                ("win", Architecture.X64),
                ("win", Architecture.Arm64),
                ("linux", Architecture.X64),
                ("linux", Architecture.Arm64),
                ("linux-musl", Architecture.X64),
                ("linux-musl", Architecture.Arm64),
                ("osx", Architecture.X64),
                ("osx", Architecture.Arm64),
            }
                .Where(platform => !new NativeLibraries(runtimes, [platform.Item1], platform.Item2).Find("e_sqlite3").Any())
                .Select(platform => $"{platform.Item1}-{platform.Item2}"));
    }

    [Fact]
    public void What_the_platform_has_in_the_same_version_or_newer_is_shared()
    {
        var ours = typeof(Xunit.Assert).Assembly.Location;
        var known = new PlatformAssemblies([ours]);

        Assert.True(known.Covers(ours));
        Assert.False(new PlatformAssemblies([]).Covers(ours));
    }

    [Fact]
    public void What_the_platform_has_in_an_older_version_stays_private()
    {
        // The rule goes by file name and version, so a copy of another assembly under the name represents an old version.
        var newer = typeof(object).Assembly.Location;
        var older = Path.Combine(root, Path.GetFileName(newer));
        File.Copy(Path.Combine(Tree.Output("AmazonMcf", "net8.0"), "AmazonMcf.dll"), older);

        Assert.False(new PlatformAssemblies([older]).Covers(newer));
        Assert.True(new PlatformAssemblies([newer]).Covers(older));
    }

    [Theory]
    [InlineData("10.0.12", "linux", Architecture.X64, true)]
    [InlineData("10.1", "linux", Architecture.X64, true)]
    [InlineData("8.0.31", "linux", Architecture.X64, false)]
    [InlineData("11.0", "linux", Architecture.X64, false)]
    [InlineData("10.0.12", "linux", Architecture.Arm64, false)]
    [InlineData("10.0.12", "linux-musl", Architecture.X64, false)]
    [InlineData("10.0.12", "win", Architecture.X64, false)]
    public void Native_code_is_of_one_platform_and_one_generation_of_runtimes(
        string runtime,
        string system,
        Architecture architecture,
        bool isChosen
    )
    {
        var image = Place("net10.0-linux-x64/A.dll");
        var assembly = Path.Combine(root, "net8.0", "A.dll");

        Assert.Equal(isChosen ? image : assembly, new NativeImages(root, Version.Parse(runtime), system, architecture).Choose(assembly));
    }

    [Fact]
    public void An_assembly_without_native_code_is_loaded_as_it_is()
    {
        Place("net10.0-linux-x64/A.dll");
        var other = Path.Combine(root, "net8.0", "B.dll");

        Assert.Equal(other, new NativeImages(root, new Version(10, 0), "linux", Architecture.X64).Choose(other));
    }

    private string Place(string path)
    {
        var file = Path.GetFullPath(Path.Combine(root, path));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "");
        return file;
    }
}
