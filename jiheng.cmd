@echo off
rem 绩衡命令 (Windows). First run builds; later runs start the built program at once. Built again when another commit is checked out;
rem after own edits delete artifacts\jiheng. Exit codes are the program's own.
setlocal
set "root=%~dp0"
set "built=%root%artifacts\jiheng"
set "commit=none"
for /f %%c in ('git -C "%root%." rev-parse HEAD 2^>nul') do set "commit=%%c"
set "stamp="
if exist "%built%\.stamp" set /p stamp=<"%built%\.stamp"
if exist "%built%\jiheng.dll" if "%stamp%"=="%commit%" goto run
where dotnet >nul 2>nul || (echo jiheng: .NET SDK 10 is needed: https://dotnet.microsoft.com/download 1>&2& exit /b 2)
echo jiheng: building, a minute or two the first time... 1>&2
if not exist "%root%artifacts" mkdir "%root%artifacts"
if exist "%built%" rmdir /s /q "%built%"
call :publish -p:PublishReadyToRun=true >"%root%artifacts\build.log" 2>&1 || call :publish >>"%root%artifacts\build.log" 2>&1
if errorlevel 1 (echo jiheng: the build failed, see %root%artifacts\build.log 1>&2& exit /b 3)
>"%built%\.stamp" echo %commit%
:run
dotnet "%built%\jiheng.dll" %*
exit /b %errorlevel%
:publish
dotnet publish "%root%src\Jiheng.Cli" -c Release --use-current-runtime --no-self-contained -v q -nologo -clp:ErrorsOnly --artifacts-path "%root%artifacts\cli" -o "%built%" -p:JihengPacksInPlace=true %*
exit /b %errorlevel%
