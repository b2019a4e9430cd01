var a = '''
line
'''
